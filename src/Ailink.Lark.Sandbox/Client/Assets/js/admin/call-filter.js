import { h, refill } from '../dom.js';
import { t } from '../i18n.js';
import { isGood } from '../journal.js';
import { input, labelled, select, tick } from './ui.js';

const texts = new WeakMap();

/** Which calls one wants to see. A `*` in the path stands for anything; 4xx stands for 400 to 499. */
export class CallFilter {
  constructor(changed) {
    const on = { input: changed };
    this.text = input('text', { type: 'search', placeholder: t('searchCalls'), on, 'data-testid': 'filter-text' });
    this.path = input('path', { placeholder: '/open-apis/im/*', on, 'data-testid': 'filter-path' });
    this.status = input('status', { placeholder: '4xx', size: 5, on, 'data-testid': 'filter-status' });
    this.code = input('code', { inputmode: 'numeric', placeholder: '99991672', size: 9, on, 'data-testid': 'filter-code' });
    this.app = select('app', [['', t('allAppsShort')]], '', { on: { change: changed }, 'data-testid': 'filter-app' });
    this.failures = tick(t('onlyFailures'), { name: 'failures', act: changed, key: 'failures' });
    this.box = this.failures.querySelector('input');
    this.node = h('div', { class: 'filters', role: 'search', 'aria-label': t('filterCalls') },
      labelled(t('search'), this.text), labelled(t('path'), this.path), labelled(t('statusHttp'), this.status), labelled(t('codeOfPlatform'), this.code), labelled(t('app'), this.app), this.failures);
  }

  setApps(apps) {
    refill(this.app, [['', t('allAppsShort')], ...apps.map((app) => [app.app_id, app.name])].map(([value, label]) => h('option', { value }, label)));
  }

  apply(calls) {
    const tests = [
      this.box.checked ? (call) => isGood(call) === false : null,
      this.app.value ? (call) => call.app_id === this.app.value : null,
      this.code.value.trim() ? (call) => String(call.code ?? '') === this.code.value.trim() : null,
      statusTest(this.status.value.trim().toLowerCase()),
      pathTest(this.path.value.trim()),
      textTest(this.text.value.trim().toLowerCase()),
    ].filter(Boolean);
    return tests.length === 0 ? calls : calls.filter((call) => tests.every((test) => test(call)));
  }
}

function statusTest(wanted) {
  if (!wanted) return null;
  return (call) => call.status !== null && [...wanted].every((letter, at) => letter === 'x' || letter === String(call.status)[at]);
}

function pathTest(wanted) {
  if (!wanted) return null;
  const parts = wanted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}`);
  return (call) => pattern.test(call.path);
}

function textTest(wanted) {
  if (!wanted) return null;
  return (call) => {
    if (!texts.has(call)) texts.set(call, JSON.stringify(call).toLowerCase());
    return texts.get(call).includes(wanted);
  };
}
