import { h } from '../dom.js';
import { t } from '../i18n.js';
import { echoOf } from './control.js';
import { button, form, input, labelled, panel, quiet, select, submit, tick } from './ui.js';

/** How an app receives events and callbacks, and the keys they come under. */
export function eventForm(app, secrets, change) {
  const url = (name, label, hint) => {
    const field = input(name, { type: 'url', value: app[name], placeholder: `http://127.0.0.1:3000/${name === 'event_url' ? 'events' : 'callbacks'}`, 'data-key': name });
    return h('div', { class: 'with-button' }, labelled(label, field, hint),
      button(t('useEcho'), () => {
        field.value = echoOf(app.app_id);
        field.focus();
      }, { name: `${t('useEcho')}: ${label}` }));
  };
  const strict = tick(t('strictEvents'), { name: 'strict', checked: app.strict_events, key: 'strict' });
  return panel(t('receiving'), quiet(t('receivingText')),
    form((fields) => change({
      subscription: fields.subscription.value || null, event_url: fields.event_url.value.trim(), callback_url: fields.callback_url.value.trim(),
      encrypt_key: fields.encrypt_key.value, verification_token: fields.verification_token.value, strict_events: fields.strict.checked,
    }),
    labelled(t('subscription'), select('subscription', [['', t('subscription_none')], ['webhook', t('subscription_webhook')], ['socket', t('subscription_socket')]],
      app.subscription ?? '', { 'data-key': 'subscription' })),
    url('event_url', t('eventUrl'), t('challengedText')),
    url('callback_url', t('callbackUrl'), t('callbackUrlText')),
    h('div', { class: 'fields-row' },
      labelled('Encrypt Key', input('encrypt_key', { value: secrets.encrypt_key, 'data-key': 'encrypt' }), t('encryptKeyText')),
      labelled('Verification Token', input('verification_token', { value: secrets.verification_token, 'data-key': 'verification' }))),
    strict,
    submit(t('save'), { 'data-key': 'events-save' })));
}
