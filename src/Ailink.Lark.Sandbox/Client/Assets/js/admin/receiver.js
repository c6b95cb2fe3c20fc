import { h } from '../dom.js';
import { t } from '../i18n.js';
import { control, echoOf } from './control.js';
import { attempt, button, form, input, labelled, submit } from './ui.js';

/** Where an app receives what people press, in a sentence. */
export function receiver(app) {
  if (app.subscription === 'socket') return t('receivesBySocket');
  if (app.callback_url === echoOf(app.app_id)) return t('receivesByEcho');
  return app.callback_url ? t('receivesAt', { url: app.callback_url }) : t('receivesNowhere');
}

/** The three ways a press can reach somebody: the sandbox's own receiver, one's own server, the long connection. */
export function receiverChoices(app, look) {
  const change = (what, said) => attempt(async () => {
    await control.changeApp(app.app_id, what);
    await look();
  }, said);
  const isOwn = app.callback_url && app.callback_url !== echoOf(app.app_id);
  return h('div', { class: 'ways' },
    h('div', { class: 'way' }, h('h3', null, t('receiveEcho')), h('p', { class: 'quiet' }, t('receiveEchoText')),
      button(t('receiveEchoUse'), () => change({ callback_url: echoOf(app.app_id), subscription: 'webhook' }, t('saved')), { kind: 'filled', key: 'use-echo' })),
    h('div', { class: 'way' }, h('h3', null, t('receiveOwn')), h('p', { class: 'quiet' }, t('receiveOwnText')),
      form((fields) => change({ callback_url: fields.url.value.trim(), subscription: 'webhook' }, t('saved')),
        labelled(t('callbackUrl'), input('url', { type: 'url', required: true, placeholder: 'http://127.0.0.1:3000/callbacks', value: isOwn ? app.callback_url : null, 'data-key': 'own-url' })),
        submit(t('save'), { 'data-key': 'own-save' }))),
    h('div', { class: 'way' }, h('h3', null, t('receiveSocket')), h('p', { class: 'quiet' }, t('receiveSocketText', { host: location.origin })),
      button(t('receiveSocketUse'), () => change({ subscription: 'socket' }, t('saved')), { key: 'use-socket', disabled: app.subscription === 'socket' })));
}
