import { adminHref } from '../address.js';
import { api } from '../api.js';
import { h, refill } from '../dom.js';
import { icon } from '../icons.js';
import { clockTime, exactTime, t } from '../i18n.js';
import { isGood, Journal, outcome } from '../journal.js';
import { timeOf } from '../model.js';
import { announce } from '../notices.js';
import { walk } from '../walk.js';
import { CallDetail } from './call-detail.js';
import { CallFilter } from './call-filter.js';
import { button, quiet, tag } from './ui.js';

const SHOWN = 300;

/** Every call of every app, live: newest first, filtered, each with an address of its own. It draws some and says so. */
export function callsSection({ parts, look }) {
  return new CallsSection(parts, look);
}

class CallsSection {
  constructor([logId], look) {
    Object.assign(this, { wide: true, journal: new Journal(), rows: new Map(), names: new Map(), paused: false, most: SHOWN, chosen: logId ?? null });
    this.filter = new CallFilter(() => {
      this.most = SHOWN;
      this.#draw();
    });
    this.follow = button('', () => this.#pause(!this.paused), { key: 'follow' });
    this.note = h('p', { class: 'quiet', role: 'status', 'data-testid': 'calls-note' });
    this.list = h('ol', { class: 'log', 'aria-label': t('callLog'), 'data-testid': 'log', on: { keydown: walk } });
    this.more = button(t('showMore', { count: SHOWN }), () => {
      this.most += SHOWN;
      this.#draw();
    });
    this.detail = new CallDetail({ close: adminHref('calls') });
    this.node = h('div', { class: 'log-place', on: { keydown: (event) => this.#key(event) } },
      h('div', { class: 'log-tools' }, this.filter.node, h('div', { class: 'log-state' }, this.note, this.follow)),
      h('div', { class: 'log-both' }, h('div', { class: 'log-side' }, this.list, this.more), this.detail.node));
    this.look = async () => {
      if (this.paused) return;
      const [changed] = await Promise.all([this.journal.look(), this.#name()]);
      if (changed || !this.drawn) this.#draw();
      await this.detail.refresh(this.journal);
    };
    this.again = look;
    this.#pause(false);
    this.#choose(this.chosen, false);
  }

  /** The address names another call, or none. */
  open([logId]) {
    this.#choose(logId ?? null, true);
    return true;
  }

  #choose(logId, focus) {
    const before = this.chosen;
    this.chosen = logId;
    this.node.dataset.detail = String(!!logId);
    for (const row of this.rows.values()) mark(row, logId);
    this.detail.show(logId, focus);
    if (!logId && focus) this.rows.get(before)?.querySelector('a').focus();
  }

  // Escape leaves the call one looks at, for the list it was chosen from.
  #key(event) {
    if (event.key !== 'Escape' || !this.chosen || event.defaultPrevented) return;
    event.preventDefault();
    location.hash = adminHref('calls');
  }

  #pause(paused) {
    this.paused = paused;
    this.follow.replaceChildren(icon(paused ? 'play' : 'pause', 16), paused ? t('follow') : t('pause'));
    this.follow.setAttribute('aria-pressed', String(paused));
    this.#tell();
    if (!this.drawn) return;
    announce(paused ? t('paused') : t('following'));
    if (!paused) this.again();
  }

  async #name() {
    if (this.names.size > 0) return;
    const { apps } = await api.state();
    this.names = new Map(apps.map((app) => [app.app_id, app.name]));
    this.filter.setApps(apps);
  }

  #draw() {
    const { calls } = this.journal;
    const found = this.filter.apply(calls);
    const rows = found.slice(-this.most).reverse().map((call) => this.#row(call));
    this.rows = new Map(rows.map((row) => [row.key, row]));
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    if (this.list.children.length !== rows.length || rows.some((row, index) => this.list.children[index] !== row)) this.list.replaceChildren(...rows);
    // A row that is put back loses the keyboard.
    if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
    this.more.hidden = found.length <= this.most;
    this.drawn = { all: calls.length, found: found.length, shown: rows.length };
    this.#tell();
  }

  #tell() {
    const { all, found, shown } = this.drawn ?? { all: 0, found: 0, shown: 0 };
    const text = all === 0 ? t('noCalls') : found === 0 ? t('noSuchCalls', { all }) : t('callsFound', { shown, found, all });
    refill(this.note, [this.paused ? [tag(t('paused'), 'yellow'), ' '] : null, text]);
  }

  #row(call) {
    const before = this.rows.get(call.log_id);
    if (before?.call === call) return before;
    const row = drawRow(call, this.names);
    mark(row, this.chosen);
    return Object.assign(row, { key: call.log_id, call });
  }
}

function mark(row, chosen) {
  const link = row.querySelector('a');
  if (row.key === chosen || row.dataset.log === chosen) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

function drawRow(call, names) {
  const at = timeOf(call.time);
  const good = isGood(call);
  return h('li', { 'data-testid': 'log-row', 'data-log': call.log_id, 'data-good': good ?? 'wait' }, h('a', { href: adminHref('calls', call.log_id) },
    h('time', { datetime: at.toISOString(), title: exactTime(at) }, clockTime(at, true)),
    h('span', { class: 'method' }, call.method),
    h('span', { class: 'call-status', 'data-good': good ?? 'wait' }, good === false ? icon('warning', 12) : null, call.held ? t('held') : outcome(call)),
    h('span', { class: 'log-path' }, call.path),
    h('span', { class: 'log-app' }, names.get(call.app_id) ?? call.app_id ?? '—'),
    h('span', { class: 'log-tags' }, call.assumption ? tag(t('assumption'), 'yellow') : null, call.counted ? tag(t('counted')) : null)));
}
