import { adminHref } from '../address.js';
import { h, refill } from '../dom.js';
import { t } from '../i18n.js';
import { avatar } from '../people.js';
import { AppPage } from './app.js';
import { control } from './control.js';
import { nothing, tag } from './ui.js';

const TONES = { enabled: 'green', disabled: 'red', not_enabled: 'yellow' };

/** The word and the tint of an app's state. */
export const stateTag = (app) => tag(t(`state_${app.status}`), TONES[app.status]);

/** All apps, or the one the address names. */
export function appsSection({ parts: [appId], look, title }) {
  return appId ? new AppPage(appId, { look, title }) : list();
}

function list() {
  const node = h('div', { class: 'stack' });
  return {
    node,
    read: async () => {
      const { apps, tenants } = await control.state();
      return { apps, tenants };
    },
    show: ({ apps, tenants }) => refill(node, apps.length === 0 ? nothing(t('noAppsYet'), t('startEmptyText')) : tenants.map((tenant) => [
      h('h2', null, tenant.name, ' ', h('code', { class: 'quiet' }, tenant.tenant_key)),
      h('ul', { class: 'app-cards' }, apps.filter((app) => app.tenant_key === tenant.tenant_key).map((app) => h('li', null, card(app)))),
    ])),
  };
}

const card = (app) => h('a', { class: 'app-card', href: adminHref('apps', app.app_id), 'data-key': app.app_id, 'data-testid': `app-${app.app_id}` },
  avatar(app.name, { square: true }),
  h('span', { class: 'app-card-words' },
    h('strong', null, app.name),
    h('code', null, app.app_id),
    h('span', { class: 'tags' }, stateTag(app), tag(t(`type_${app.type}`)), app.features.map((feature) => tag(t(`feature_${feature}`))),
      app.versions.some((version) => version.status === 'under_review') ? tag(t('version_under_review'), 'yellow') : null),
    h('span', { class: 'quiet' }, t('scopesCount', { granted: app.scopes.granted.length, asked: app.scopes.asked.filter((scope) => !app.scopes.granted.includes(scope)).length }))));
