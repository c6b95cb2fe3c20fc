import { h, refill } from '../dom.js';
import { t } from '../i18n.js';
import { control } from './control.js';
import { attempt, button, form, input, labelled, nothing, panel, quiet, submit, table } from './ui.js';
import { away, when } from './when.js';

const SETTINGS = ['reconnect_count', 'reconnect_interval', 'reconnect_nonce', 'ping_interval'];

/** The long connections apps hold open, and the two ways a network breaks them. */
export function socketsSection({ look }) {
  const list = h('div', null);
  const settings = h('div', null);
  let configured = '';

  async function readAll() {
    const [sockets, config, { apps }] = await Promise.all([control.sockets(), control.socketConfig(), control.state()]);
    const names = new Map(apps.map((app) => [app.app_id, app.name]));
    return { sockets: sockets.map((socket) => ({ ...socket, name: names.get(socket.app_id) ?? socket.app_id, away: away(socket.since) })), config };
  }

  function show({ sockets, config }) {
    refill(list, sockets.length === 0 ? nothing(t('noSockets'), t('noSocketsText', { host: location.origin })) : [
      table(t('admin_sockets'), [t('app'), t('connection'), t('since')], sockets.map((socket) => [socket.name, h('code', null, socket.connection_id), `${when(socket.since)} (${socket.away})`]), 'sockets'),
      h('div', { class: 'buttons' },
        button(t('cutAll'), () => act(control.cut, (answer) => t('cutDone', { count: answer.cut })), { key: 'cut' }),
        button(t('freezeAll'), () => act(control.freeze, (answer) => t('frozenDone', { count: answer.frozen })), { key: 'freeze' })),
      quiet(t('cutText')),
    ]);
    if (JSON.stringify(config) === configured) return;
    configured = JSON.stringify(config);
    refill(settings, form((fields) => act(() => control.configureSockets(Object.fromEntries(SETTINGS.map((name) => [name, Number(fields[name].value)]))), () => t('saved')),
      h('div', { class: 'fields-row' }, SETTINGS.map((name) => labelled(t(name), input(name, { type: 'number', min: name === 'reconnect_count' ? -1 : 0, required: true, value: config[name], 'data-key': name }), t(`${name}_text`)))),
      submit(t('save'), { 'data-key': 'sockets-save' })));
  }

  async function act(what, said) {
    let answer;
    if (await attempt(async () => {
      answer = await what();
      await look();
    })) await attempt(async () => {}, said(answer));
  }

  return { node: h('div', { class: 'stack' }, panel(null, list), panel(t('clientConfig'), quiet(t('clientConfigText')), settings)), read: readAll, show };
}
