import { h, refill } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { explain } from '../notices.js';
import { control } from './control.js';
import { attempt, button, facts, input, json, labelled, nothing, quiet, select, table, tag } from './ui.js';
import { away, when } from './when.js';

const SHOWN = 200;
const TONES = { acked: 'green', waiting: 'yellow', failed: 'red', nowhere: 'neutral' };

/** Acknowledged, still to come again, given up, or never sent because there was nowhere to send it. */
function stateOf(delivery) {
  if (delivery.acked) return 'acked';
  if (delivery.next_attempt) return 'waiting';
  return delivery.attempts.length === 0 ? 'nowhere' : 'failed';
}

/** What the platform told the apps, and whether they took it. */
export function deliveriesSection({ look }) {
  const open = new Map();
  const rows = new Map();
  let last = { deliveries: [], apps: [] };
  const state = select('state', [['', t('everyState')], ...Object.keys(TONES).map((name) => [name, t(`delivery_${name}`)])], '', { on: { change: () => draw() }, 'data-testid': 'delivery-state' });
  const app = select('app', [['', t('allAppsShort')]], '', { on: { change: () => draw() } });
  const type = input('type', { type: 'search', placeholder: 'im.message', on: { input: () => draw() }, 'data-testid': 'delivery-type' });
  const note = h('p', { class: 'quiet', role: 'status' });
  const list = h('ol', { class: 'deliveries', 'aria-label': t('admin_deliveries') });
  const node = h('div', { class: 'stack' },
    h('div', { class: 'filters', role: 'search', 'aria-label': t('filterDeliveries') }, labelled(t('eventType'), type), labelled(t('state'), state), labelled(t('app'), app)), note, list);

  async function readAll() {
    const [deliveries, { apps }] = await Promise.all([control.deliveries(), control.state()]);
    // The words for "in five minutes" are part of what is compared, so that they stay true.
    const worded = deliveries.map((one) => (one.next_attempt ? { ...one, away: away(one.next_attempt) } : one));
    return { deliveries: worded, apps: apps.map((one) => [one.app_id, one.name]) };
  }

  function show(data) {
    if (JSON.stringify(data.apps) !== JSON.stringify(last.apps)) {
      const chosen = app.value;
      refill(app, [['', t('allAppsShort')], ...data.apps].map(([value, label]) => h('option', { value, selected: value === chosen }, label)));
    }
    last = data;
    draw();
  }

  function draw() {
    const found = last.deliveries.filter((one) => (!state.value || stateOf(one) === state.value) && (!app.value || one.app_id === app.value) && one.event_type.includes(type.value.trim()));
    const shown = found.slice(-SHOWN).reverse();
    note.textContent = last.deliveries.length === 0 ? '' : t('deliveriesFound', { shown: shown.length, found: found.length, all: last.deliveries.length });
    const names = new Map(last.apps);
    refill(list, last.deliveries.length === 0 ? h('li', null, nothing(t('noDeliveries'), t('noDeliveriesText'))) : shown.map((delivery) => row(delivery, names)));
  }

  function row(delivery, names) {
    const key = delivery.event_id;
    const drawn = JSON.stringify(delivery);
    if (rows.get(key)?.drawn === drawn) return rows.get(key);
    const now = stateOf(delivery);
    const body = h('div', { class: 'delivery-body' });
    const details = h('details', { open: open.get(key), on: { toggle: () => {
      open.set(key, details.open);
      if (details.open) fill(body, delivery);
    } } },
    h('summary', { 'data-key': `delivery-${key}` }, icon('next', 14),
      tag(t(`delivery_${now}`), TONES[now]), h('code', null, delivery.event_type), delivery.callback ? tag(t('callback')) : null,
      h('span', { class: 'quiet' }, names.get(delivery.app_id) ?? delivery.app_id),
      h('time', { datetime: delivery.time }, when(delivery.time)),
      h('span', { class: 'quiet' }, t('attemptsCount', { count: delivery.attempts.length }), delivery.next_attempt ? ` · ${t('nextAttempt', { time: delivery.away })}` : null)),
    body);
    const item = h('li', { 'data-testid': 'delivery', 'data-event': key, 'data-state': now }, details,
      delivery.callback ? null : button([icon('send', 14), t('retryNow')], () => attempt(async () => {
        await control.retry(key);
        await look();
      }, t('retried')), { key: `retry-${key}`, name: t('retryThis', { type: delivery.event_type }) }));
    item.drawn = drawn;
    rows.set(key, item);
    return item;
  }

  async function fill(body, delivery) {
    try {
      const { event } = await control.delivery(delivery.event_id);
      refill(body, [
        facts([['event_id', h('code', null, delivery.event_id)], [t('via'), delivery.via ? t(`subscription_${delivery.via}`) : t('delivery_nowhere')],
          delivery.next_attempt ? [t('nextAttemptAt'), when(delivery.next_attempt)] : null]),
        delivery.attempts.length === 0 ? quiet(delivery.callback ? t('callbackNowhere') : t('deliveryNowhere')) : table(t('attempts'), [t('at'), t('state'), t('callAnswer')],
          delivery.attempts.map((one) => [when(one.at), one.error ? tag(one.error, 'red') : tag(t('acked'), 'green'), one.answer === null ? '—' : h('code', null, typeof one.answer === 'string' ? one.answer : JSON.stringify(one.answer))])),
        h('h3', null, t('eventBody')), json(event, t('eventBody')),
      ]);
    } catch (error) {
      refill(body, nothing(explain(error), null));
    }
  }

  return { node, read: readAll, show };
}
