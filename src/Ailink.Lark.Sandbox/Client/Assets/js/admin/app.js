import { adminHref } from '../address.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { eventForm } from './app-events.js';
import { scopesPanel } from './app-scopes.js';
import { versionsPanel } from './app-versions.js';
import { stateTag } from './apps.js';
import { control } from './control.js';
import { Parts } from './parts.js';
import { attempt, button, copyable, facts, form, input, labelled, nothing, panel, quiet, submit, tick } from './ui.js';

/** One app as its developer and the administrator see it in the console. */
export class AppPage {
  constructor(appId, { look, title }) {
    Object.assign(this, { appId, lookAgain: look, title });
    this.parts = new Parts('credentials', 'ability', 'scopes', 'versions', 'receiving', 'web');
    this.node = h('div', { class: 'stack' }, h('p', null, h('a', { class: 'back-link', href: adminHref('apps') }, icon('back', 16), t('allApps'))), this.parts.nodes);
  }

  async read() {
    const { apps } = await control.state();
    const app = apps.find((one) => one.app_id === this.appId);
    const known = [...new Set(apps.flatMap((one) => [...one.scopes.granted, ...one.scopes.asked]))].sort();
    return app ? { app, known, secrets: await control.credentials(this.appId) } : { app: null };
  }

  show({ app, known, secrets }) {
    if (!app) {
      this.node.replaceChildren(nothing(t('noSuchApp', { id: this.appId }), null), h('p', null, h('a', { href: adminHref('apps') }, t('allApps'))));
      return;
    }
    this.title(app.name, null);
    const change = (what, said = t('saved')) => attempt(async () => {
      await control.changeApp(this.appId, what);
      await this.lookAgain();
    }, said);
    this.parts.set('credentials', [secrets, app.bot], () => credentials(app, secrets));
    this.parts.set('ability', [app.status, app.features], () => ability(app, change));
    this.parts.set('scopes', [app.scopes, known], () => scopesPanel(app, known, change));
    this.parts.set('versions', app.versions, () => versionsPanel(app, change));
    this.parts.set('receiving', [app.event_url, app.callback_url, app.subscription, app.strict_events, secrets.encrypt_key, secrets.verification_token], () => eventForm(app, secrets, change));
    this.parts.set('web', [app.homepage, app.redirect_urls, app.ip_list], () => web(app, change));
  }
}

const credentials = (app, secrets) => panel(t('credentials'), facts([
  ['App ID', copyable(secrets.app_id, 'App ID')],
  ['App Secret', copyable(secrets.app_secret, 'App Secret')],
  ['Encrypt Key', copyable(secrets.encrypt_key, 'Encrypt Key')],
  ['Verification Token', copyable(secrets.verification_token, 'Verification Token')],
  [t('botOpenId'), copyable(app.bot.open_id, t('botOpenId'))],
  [t('hostOfClient'), copyable(location.origin, t('hostOfClient'))],
  [t('tenant'), copyable(app.tenant_key, t('tenant'))],
]));

function ability(app, change) {
  const feature = (name) => tick(t(`feature_${name}`), {
    checked: app.features.includes(name), key: `feature-${name}`,
    act: (on) => change({ features: on ? [...app.features, name] : app.features.filter((one) => one !== name) }),
  });
  return panel(t('ability'),
    h('p', { class: 'line' }, stateTag(app), quiet(t(`state_${app.status}_text`))),
    h('div', { class: 'buttons' },
      app.status === 'enabled' ? null : button(t('enable'), () => change({ status: 'enabled' }, t('appEnabled')), { key: 'enable', kind: 'filled' }),
      app.status === 'disabled' ? null : button(t('disable'), () => change({ status: 'disabled' }, t('appDisabled')), { key: 'disable' })),
    h('div', { class: 'ticks', role: 'group', 'aria-label': t('features') }, feature('bot'), feature('web_app')));
}

function web(app, change) {
  const lines = (field) => field.value.split('\n').map((line) => line.trim()).filter(Boolean);
  const area = (name, values) => {
    const field = h('textarea', { class: 'field', name, rows: 3, spellcheck: 'false', 'data-key': name });
    field.value = values.join('\n');
    return field;
  };
  return panel(t('webAndNetwork'), form((fields) => change({
    ...(fields.homepage.value.trim() ? { homepage: fields.homepage.value.trim() } : {}), redirect_urls: lines(fields.redirect_urls), ip_list: lines(fields.ip_list),
  }),
  labelled(t('homepage'), input('homepage', { type: 'url', value: app.homepage, 'data-key': 'homepage' })),
  labelled(t('redirectUrls'), area('redirect_urls', app.redirect_urls), t('onePerLine')),
  labelled(t('ipList'), area('ip_list', app.ip_list), t('ipListText')),
  submit(t('save'), { 'data-key': 'web-save' })));
}
