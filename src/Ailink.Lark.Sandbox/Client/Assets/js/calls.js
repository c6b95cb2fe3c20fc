import { h } from './dom.js';
import { icon } from './icons.js';
import { clockTime, exactTime, t } from './i18n.js';
import { adminHref } from './address.js';
import { isGood, Journal, outcome } from './journal.js';
import { looking } from './looking.js';
import { timeOf } from './model.js';

const SHOWN = 200;
const PAUSE = 200;

/** The calls of all apps as they arrive, newest first. It only looks while it is open. */
export class CallLog {
  constructor({ close, failed }) {
    this.failed = failed;
    this.journal = new Journal();
    this.rows = new Map();
    this.look = looking(() => this.#look(), PAUSE);
    this.list = h('ol', { class: 'call-list' });
    this.note = h('p', { class: 'quiet' }, t('noCalls'));
    this.node = h('aside', { class: 'calls', 'aria-label': t('callLog'), 'data-testid': 'calls', on: { keydown: (event) => event.key === 'Escape' && close() } },
      h('header', null, h('h2', { tabindex: '-1' }, t('callLog')),
        h('button', { type: 'button', class: 'ghost', 'aria-label': t('hideCalls'), on: { click: close } }, icon('close'))),
      h('div', { class: 'calls-scroll', tabindex: '0' }, this.note, this.list));
  }

  /** Puts the keyboard into the log. */
  focus() {
    this.node.querySelector('h2').focus();
  }

  async #look() {
    try {
      await this.journal.look();
      this.#take(this.journal.calls);
    } catch (error) {
      this.failed(error);
    }
  }

  #take(calls) {
    const latest = calls.slice(-SHOWN).reverse();
    const rows = latest.map((call) => this.#row(call));
    this.rows = new Map(rows.map((row) => [row.key, row]));
    if (this.list.children.length !== rows.length || rows.some((row, index) => this.list.children[index] !== row)) this.list.replaceChildren(...rows);
    this.note.textContent = latest.length === 0 ? t('noCalls') : t('callsShown', { count: latest.length });
  }

  #row(call) {
    const key = call.log_id;
    const state = `${call.status}/${call.code}`;
    const before = this.rows.get(key);
    if (before?.state === state) return before;
    const row = draw(call);
    row.querySelector('details').open = before?.querySelector('details').open ?? false;
    return Object.assign(row, { key, state });
  }
}

function draw(call) {
  const when = timeOf(call.time);
  const good = isGood(call);
  return h('li', { 'data-testid': 'call' }, h('details', null,
    h('summary', null,
      h('span', { class: 'call-top' },
        h('span', { class: 'method' }, call.method),
        h('span', { class: 'call-status', 'data-good': good ?? 'wait' }, good === false ? icon('warning', 12) : null, outcome(call)),
        call.assumption ? h('span', { class: 'tag', 'data-tone': 'yellow', title: t('callAssumption') }, '?') : null,
        h('time', { datetime: when.toISOString(), title: exactTime(when) }, clockTime(when))),
      h('span', { class: 'call-path' }, call.path.split(/(?=\/)/).map((part) => [h('wbr'), part]))),
    details(call)));
}

function details(call) {
  const facts = [
    [t('callApp'), call.app_id], [t('callToken'), call.token_kind], [t('callLogId'), call.log_id], [t('callQuery'), call.query || null],
    [t('callAssumption'), call.assumption], [t('callCounted'), call.counted ? '✓' : null],
  ].filter(([, value]) => value);
  return h('div', { class: 'call-more' },
    h('dl', null, facts.map(([name, value]) => [h('dt', null, name), h('dd', null, typeof value === 'object' ? JSON.stringify(value) : value)])),
    h('p', null, h('a', { href: adminHref('calls', call.log_id) }, t('callWhole'))),
    call.request ? [h('p', { class: 'quiet' }, t('callRequest')), h('pre', { tabindex: '0' }, JSON.stringify(call.request, null, 2))] : null);
}
