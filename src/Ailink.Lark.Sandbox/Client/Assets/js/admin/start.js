import { adminHref, hrefOf, read as address } from '../address.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { appsWith } from '../model.js';
import { control } from './control.js';
import { emptyWorldLines, sendLines } from './lines.js';
import { Parts } from './parts.js';
import { receiver, receiverChoices } from './receiver.js';
import { code, copyable, facts, json, labelled, nothing, panel, quiet, select, tag } from './ui.js';
import { when } from './when.js';

/** From nothing to the press of a button of one's own card, with every id filled in. */
export function startSection({ look }) {
  const parts = new Parts('empty', 'who', 'send', 'receive', 'press', 'further');
  const node = h('div', { class: 'steps' }, parts.nodes);
  const chosen = { app: null, user: address().user };

  async function readAll() {
    const world = await control.state();
    const app = appOf(world, chosen.app, chosen.user);
    const people = app ? world.users.filter((user) => user.tenant_key === app.tenant_key && !user.resigned) : [];
    const user = people.find((person) => person.union_id === chosen.user) ?? people.find((person) => !person.admin) ?? people[0];
    if (!app || !user) return { empty: true, world };
    const [secrets, inbox, deliveries] = await Promise.all([control.credentials(app.app_id), control.inbox(user.union_id), control.deliveries(app.app_id)]);
    const cards = inbox.filter((message) => message.card && message.sender?.id === app.app_id);
    const press = deliveries.findLast((delivery) => delivery.event_type === 'card.action.trigger');
    const event = press ? (await control.delivery(press.event_id)).event : null;
    return { app, user, people, apps: world.apps.filter((one) => one.bot.works), secrets, card: cards.at(-1)?.message_id, chat: cards.at(-1)?.chat_id, press, event };
  }

  function show(data) {
    const { app, user, apps, people, secrets, card, chat, press: delivery, event } = data;
    parts.set('empty', data.empty, () => (data.empty ? emptyWorld() : []));
    if (data.empty) {
      for (const name of ['who', 'send', 'receive', 'press', 'further']) parts.set(name, null, () => []);
      return;
    }
    parts.set('who', [app.app_id, user.union_id, apps.map((one) => one.name), people.map((one) => one.name), secrets], () => chooser(data));
    parts.set('send', [app.app_id, user, secrets, !!card], () => send(data));
    parts.set('receive', [app.app_id, app.callback_url, app.subscription], () => receive(data));
    parts.set('press', [user, app.app_id, chat, delivery, event], () => press(data));
    parts.set('further', true, further);
  }

  function chooser({ app, apps, user, people, secrets }) {
    const choose = (name) => ({ target }) => {
      chosen[name] = target.value;
      look();
    };
    return panel(t('startWho'),
      h('div', { class: 'fields-row' },
        labelled(t('app'), select('app', apps.map((one) => [one.app_id, one.name]), app.app_id, { 'data-key': 'start-app', on: { change: choose('app') } })),
        labelled(t('startPerson'), select('user', people.map((one) => [one.union_id, one.name]), user.union_id, { 'data-key': 'start-user', on: { change: choose('user') } }))),
      facts([
        [t('hostOfClient'), copyable(location.origin, t('hostOfClient'))],
        ['app_id', copyable(app.app_id, 'app_id')],
        ['app_secret', copyable(secrets.app_secret, 'app_secret')],
        [t('openIdOf', { name: user.name }), copyable(user.open_ids[app.app_id], 'open_id')],
      ]));
  }

  const send = ({ app, user, secrets, card }) => step(1, t('startSend'), !!card,
    quiet(t('startSendText', { name: user.name })),
    code(sendLines({ app, user, secret: secrets.app_secret }), t('startSend'), { 'data-testid': 'send-lines' }),
    card ? null : quiet(t('startWaiting')));

  const receive = ({ app }) => step(2, t('startReceive'), app.callback_url !== null || app.subscription === 'socket',
    quiet(receiver(app)),
    app.callback_url === null && app.subscription !== 'socket' ? quiet(t('startNowhere')) : null,
    receiverChoices(app, look));

  const press = ({ user, app, chat, press: delivery, event }) => step(3, t('startPress', { name: user.name }), !!delivery?.acked,
    quiet(t('startPressText')),
    h('p', null, h('a', { class: 'filled', href: hrefOf(user.union_id, chat ?? app.app_id), target: '_blank', rel: 'noopener', 'data-testid': 'open-chat' },
      icon('open', 16), t('startOpenChat', { name: user.name }))),
    delivery ? [
      h('p', null, tag(delivery.acked ? t('acked') : t('notAcked'), delivery.acked ? 'green' : 'red'), ' ', t('startArrived', { time: when(delivery.time) })),
      json(event?.action ?? event, t('startArrived', { time: when(delivery.time) })),
    ] : null);

  return { node, read: readAll, show };
}

const appOf = (world, wanted, unionId) => {
  const user = world.users.find((one) => one.union_id === unionId);
  const able = (app) => app.bot.works && (!user || appsWith(world, user, 'bot').includes(app));
  return world.apps.find((app) => app.app_id === wanted) ?? world.apps.find(able) ?? world.apps.find((app) => app.bot.works) ?? null;
};

function step(number, title, done, ...children) {
  const section = panel(null, h('h2', { class: 'step-head' },
    h('span', { class: 'step-mark', 'data-done': String(done), 'aria-hidden': 'true' }, done ? icon('check', 16) : number),
    h('span', null, title), done ? tag(t('done'), 'green') : null), children);
  section.dataset.step = number;
  section.dataset.done = String(done);
  return section;
}

const further = () => panel(t('startFurther'), h('ul', { class: 'links' },
  [['calls', 'startCalls'], ['apps', 'startApps'], ['faults', 'startFaults'], ['clock', 'startClock'], ['deliveries', 'startDeliveries']].map(([name, words]) =>
    h('li', null, h('a', { href: adminHref(name) }, t(`admin_${name}`)), ' ', h('span', { class: 'quiet' }, t(words))))));

const emptyWorld = () => panel(null, nothing(t('startEmpty'), t('startEmptyText')), code(emptyWorldLines(), t('startEmpty')));
