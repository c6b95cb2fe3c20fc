import { h, refill } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { isGood, outcome } from '../journal.js';
import { explain } from '../notices.js';
import { control } from './control.js';
import { callLines } from './lines.js';
import { sourceTag } from './rules.js';
import { code, copyable, facts, json, nothing, quiet, tag } from './ui.js';
import { when } from './when.js';

/** One call: what was asked, what was answered, by which rule, and how to do it again. */
export class CallDetail {
  constructor({ close }) {
    this.close = close;
    this.heading = h('h2', { tabindex: '-1' });
    this.body = h('div', { class: 'stack' });
    this.node = h('section', { class: 'log-detail', 'aria-label': t('oneCall'), 'data-testid': 'call-detail', hidden: true },
      h('header', null, this.heading, h('a', { class: 'ghost', href: close, 'aria-label': t('closeCall') }, icon('close'))), this.body);
  }

  /** Shows the call with this log id, or nothing. */
  async show(logId, focus) {
    this.logId = logId;
    this.node.hidden = !logId;
    if (!logId) return;
    this.heading.textContent = t('oneCall');
    this.body.replaceChildren();
    if (focus) this.heading.focus();
    await this.#load();
  }

  /** Looks again while the call runs. */
  async refresh(journal) {
    if (!this.logId || this.call?.log_id !== this.logId || this.call.status !== null) return;
    if (journal.calls.find((call) => call.log_id === this.logId)?.status !== null) await this.#load();
  }

  async #load() {
    const wanted = this.logId;
    try {
      const call = await control.oneCall(wanted);
      if (wanted !== this.logId) return;
      this.call = call;
      this.heading.textContent = `${call.method} ${call.path}`;
      refill(this.body, draw(call));
    } catch (error) {
      if (wanted === this.logId) this.body.replaceChildren(nothing(t('noSuchCall'), error.status === 404 ? t('noSuchCallText') : explain(error)));
    }
  }
}

function draw(call) {
  const good = isGood(call);
  return [
    h('p', { class: 'line' }, h('span', { class: 'call-status', 'data-good': good ?? 'wait' }, good === false ? icon('warning', 14) : null, call.held ? t('held') : outcome(call)),
      call.counted ? tag(t('counted')) : null),
    facts([
      [t('callTime'), when(call.time)],
      [t('callLogId'), copyable(call.log_id, t('callLogId'))],
      [t('callApp'), call.app_id ? copyable(call.app_id, t('callApp')) : null],
      [t('callToken'), t(`token_${call.token_kind}`)],
      call.query ? [t('callQuery'), h('code', null, call.query)] : null,
    ]),
    call.rule ? h('div', { class: 'rule', 'data-testid': 'call-rule' }, h('h3', null, t('ruleBehind')),
      h('p', { class: 'line' }, h('code', null, call.rule.rule), sourceTag(call.rule.source)), h('p', null, call.rule.about)) : null,
    h('h3', null, t('callRequest')),
    call.request ? json(call.request, t('callRequest')) : quiet(t('noBody')),
    h('h3', null, t('callAnswer')),
    call.answer === null ? quiet(call.status === null ? t('notAnswered') : t('noAnswerKept')) : json(call.answer, t('callAnswer')),
    h('h3', null, t('callAgain')),
    code(callLines(call), t('callAgain'), { 'data-testid': 'call-curl' }),
    quiet(t('callHidden')),
  ];
}
