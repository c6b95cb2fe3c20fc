import { h, refill } from '../dom.js';
import { t } from '../i18n.js';
import { control } from './control.js';
import { attempt, button, form, input, labelled, nothing, panel, quiet, select, submit, table, tag, tick } from './ui.js';

const KINDS = ['code', 'drop', 'malformed', 'delay'];

// Paths many faults are for, so that nobody has to know them by heart.
const PATHS = [
  '/open-apis/auth/v3/tenant_access_token/internal', '/open-apis/im/v1/messages', '/open-apis/im/v1/messages/*', '/open-apis/im/v1/messages/*/reply',
  '/open-apis/cardkit/v1/cards', '/open-apis/cardkit/v1/cards/*', '/open-apis/cardkit/v1/cards/*/elements/*/content', '/open-apis/bot/v3/info',
  '/open-apis/contact/v3/users/*', '/open-apis/authen/v2/oauth/token', '/callback/ws/endpoint',
];

/** What goes wrong next: the list, and a form that adds to it. */
export function faultsSection({ look }) {
  const pending = h('div', { 'data-testid': 'faults' });
  const kind = select('kind', KINDS.map((name) => [name, t(`fault_${name}`)]), 'code', { 'data-testid': 'fault-kind', on: { change: () => settle() } });
  const ofCode = h('div', { class: 'fields-row' },
    labelled(t('statusHttp'), input('status', { type: 'number', min: 200, max: 599, placeholder: '429' }), t('faultStatusText')),
    labelled(t('codeOfPlatform'), input('code', { type: 'number', placeholder: '99991400' })),
    labelled(t('resetSeconds'), input('reset', { type: 'number', min: 0 }), t('resetSecondsText')));
  const adding = form(add,
    h('div', { class: 'fields-row' },
      labelled(t('path'), input('path', { required: true, list: 'fault-paths', placeholder: '/open-apis/im/v1/messages', 'data-testid': 'fault-path' }), t('faultPathText')),
      labelled(t('method'), select('method', ['', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((name) => [name, name || t('anyMethod')]), '')),
      labelled(t('times'), input('times', { type: 'number', min: 1, value: '1' }))),
    h('datalist', { id: 'fault-paths' }, PATHS.map((value) => h('option', { value }))),
    labelled(t('faultKind'), kind), ofCode,
    h('div', { class: 'fields-row' }, labelled(t('delayMs'), input('delay', { type: 'number', min: 0, max: 3_600_000, 'data-testid': 'fault-delay' }), t('delayText'))),
    tick(t('afterEffect'), { name: 'after', key: 'fault-after' }),
    submit(t('addFault'), { 'data-testid': 'fault-add' }));

  function settle() {
    ofCode.hidden = kind.value !== 'code';
  }

  async function add(fields) {
    const number = (name) => (fields[name].value.trim() === '' ? {} : { [{ delay: 'delay_ms', reset: 'reset_seconds' }[name] ?? name]: Number(fields[name].value) });
    const what = {
      code: { ...number('status'), ...number('code'), ...number('reset') }, drop: { drop: true }, malformed: { malformed: true }, delay: {},
    }[fields.kind.value];
    await attempt(async () => {
      await control.addFault({
        match: { path: fields.path.value.trim(), ...(fields.method.value ? { method: fields.method.value } : {}) },
        times: Number(fields.times.value) || 1, ...what, ...number('delay'), ...(fields.after.checked ? { after_effect: true } : {}),
      });
      await look();
    }, t('faultAdded'));
  }

  function show(faults) {
    refill(pending, faults.length === 0 ? nothing(t('noFaults'), t('noFaultsText')) : [
      table(t('admin_faults'), [t('method'), t('path'), t('times'), t('faultKind')], faults.map((fault) => [
        fault.match.method ?? t('anyMethod'), h('code', null, fault.match.path), fault.times, h('span', { class: 'tags' }, describe(fault)),
      ])),
      h('div', { class: 'buttons' }, button(t('clearFaults'), () => attempt(async () => {
        await control.clearFaults();
        await look();
      }, t('faultsCleared')), { key: 'clear-faults' })),
    ]);
  }

  const node = h('div', { class: 'stack' }, panel(t('pendingFaults'), pending), panel(t('addFault'), quiet(t('addFaultText')), adding));
  settle();
  return { node, read: control.faults, show };
}

function describe(fault) {
  return [
    fault.drop ? tag(t('fault_drop'), 'red') : null,
    fault.malformed ? tag(t('fault_malformed'), 'red') : null,
    fault.status !== null ? tag(`HTTP ${fault.status}`, 'red') : null,
    fault.code !== null ? tag(fault.code, 'red') : null,
    fault.delay_ms > 0 ? tag(`${fault.delay_ms} ms`, 'yellow') : null,
    fault.reset_seconds !== null ? tag(t('resetIn', { seconds: fault.reset_seconds })) : null,
    fault.after_effect ? tag(t('afterEffectShort')) : null,
  ].filter(Boolean);
}
