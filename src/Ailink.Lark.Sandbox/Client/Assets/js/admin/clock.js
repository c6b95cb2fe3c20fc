import { adjust, now } from '../clock.js';
import { h, refill } from '../dom.js';
import { exactTime, t } from '../i18n.js';
import { control } from './control.js';
import { attempt, button, form, input, labelled, nothing, panel, quiet, select, submit, table, tag } from './ui.js';
import { away, when } from './when.js';

const PRESETS = [['minute', 60], ['halfHour', 1800], ['twoHours', 7200], ['day', 86_400], ['fortnight', 14 * 86_400], ['month', 31 * 86_400]];
const UNITS = [['1', 'seconds'], ['60', 'minutes'], ['3600', 'hours'], ['86400', 'days']];

/** The platform's time, moved at will, and what ends or falls due by it. */
export function clockSection({ look }) {
  const face = h('p', { class: 'clock-face', 'data-testid': 'clock-now' });
  const offset = h('p', { class: 'quiet' });
  const dues = h('div', { class: 'stack' });
  const advance = (seconds) => attempt(async () => {
    await control.advance(seconds);
    await look();
  }, t('clockMoved'));
  const set = (time) => attempt(async () => {
    await control.setClock(time);
    await look();
  }, t('clockMoved'));

  const draw = () => {
    face.textContent = exactTime(now());
    const away = Math.round((now() - Date.now()) / 1000);
    offset.textContent = Math.abs(away) < 2 ? t('clockReal') : t('clockOffset', { offset: spell(away) });
  };
  const timer = setInterval(draw, 1000);

  async function readAll() {
    const [world, tokens, deliveries, quota] = await Promise.all([control.state(), control.tokens(), control.deliveries(), control.quota()]);
    adjust(world.now);
    draw();
    const names = Object.fromEntries([...world.apps.map((app) => [app.app_id, app.name]), ...world.users.map((user) => [user.union_id, user.name])]);
    // The words for "in two hours" are part of what is compared, so that they stay true.
    return {
      tokens: tokens.map((token) => ({ ...token, who: [names[token.app_id] ?? token.app_id, names[token.union_id]].filter(Boolean).join(' · '), away: away(token.expires_at) })),
      waiting: deliveries.filter((delivery) => delivery.next_attempt).map((delivery) => ({ type: delivery.event_type, next: delivery.next_attempt, away: away(delivery.next_attempt) })),
      resets: quota[0]?.resets_at,
    };
  }

  function show({ tokens, waiting, resets }) {
    refill(dues, [
      panel(t('tokens'), quiet(t('tokensText')), tokens.length === 0 ? nothing(t('noTokens'), null) : table(t('tokens'), [t('callToken'), t('app'), t('endsAt'), t('state')], tokens.map((token) => [
        t(`token_${token.kind}`), token.who, h('span', null, when(token.expires_at), ' ', h('span', { class: 'quiet' }, `(${token.away})`)), token.alive ? tag(t('alive'), 'green') : tag(t('ended'), 'red'),
      ]), 'tokens')),
      panel(t('fallsDue'), waiting.length === 0 ? quiet(t('nothingWaits')) : table(t('fallsDue'), [t('eventType'), t('nextAttemptAt')], waiting.map((one) => [h('code', null, one.type), `${when(one.next)} (${one.away})`])),
        resets ? quiet(t('quotaResets', { time: when(resets) })) : null),
    ]);
  }

  const node = h('div', { class: 'stack' },
    panel(null, face, offset,
      h('div', { class: 'buttons', role: 'group', 'aria-label': t('clockAdvance') },
        PRESETS.map(([name, seconds]) => button(`+ ${t(`clock_${name}`)}`, () => advance(seconds), { key: `clock-${name}` })),
        button(t('clockBack'), () => set(new Date().toISOString()), { key: 'clock-real' })),
      h('div', { class: 'fields-row' },
        form((fields) => advance(Number(fields.count.value) * Number(fields.unit.value)),
          h('div', { class: 'with-button' }, labelled(t('clockAdvanceBy'), input('count', { type: 'number', required: true, step: 'any', value: '5', 'data-testid': 'clock-count' })),
            labelled(t('unit'), select('unit', UNITS.map(([value, name]) => [value, t(`unit_${name}`)]), '60')), submit(t('clockAdvance')))),
        form((fields) => set(new Date(fields.time.value).toISOString()),
          h('div', { class: 'with-button' }, labelled(t('clockSetTo'), input('time', { type: 'datetime-local', step: 1, required: true })), submit(t('clockSet'))))),
      quiet(t('clockText'))),
    dues);
  draw();
  return { node, read: readAll, show, stop: () => clearInterval(timer) };
}

function spell(seconds) {
  const [value, name] = UNITS.findLast(([size]) => Math.abs(seconds) >= Number(size)) ?? UNITS[0];
  return `${seconds > 0 ? '+' : '−'}${Math.round(Math.abs(seconds) / Number(value) * 10) / 10} ${t(`unit_${name}`)}`;
}
