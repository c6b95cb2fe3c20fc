import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button, form, input, labelled, nothing, panel, quiet, submit, tag } from './ui.js';

// What most apps ask for, so that nobody has to know the names by heart.
const COMMON = [
  'im:message', 'im:message:send_as_bot', 'im:message:readonly', 'im:message.group_at_msg:readonly', 'im:message.p2p_msg:readonly', 'im:message.urgent',
  'im:chat', 'im:chat:readonly', 'im:resource', 'cardkit:card:write', 'contact:user.base:readonly', 'contact:user.id:readonly', 'contact:contact.base:readonly',
  'contact:user.email:readonly', 'application:application:self_manage', 'tenant:tenant:readonly',
];

/** What an app may do and what it asked for; a change holds from the next call on. */
export function scopesPanel(app, known, change) {
  const { granted } = app.scopes;
  const asked = app.scopes.asked.filter((scope) => !granted.includes(scope));
  const set = (scopes, said) => change({ scopes: { granted: scopes, asked: [...new Set([...app.scopes.asked, ...scopes])] } }, said);
  const row = (scope, act) => h('li', { class: 'scope', 'data-scope': scope }, h('code', null, scope), act);
  return panel(t('scopes'), quiet(t('scopesText')),
    h('h3', null, t('granted'), ' ', tag(granted.length)),
    granted.length === 0 ? nothing(t('noneGranted'), null) : h('ul', { class: 'scopes' }, granted.map((scope) => row(scope,
      button(t('revoke'), () => set(granted.filter((one) => one !== scope), t('revoked', { scope })), { key: `scope-${scope}`, name: t('revokeThis', { scope }) })))),
    asked.length === 0 ? null : [h('h3', null, t('asked'), ' ', tag(asked.length, 'yellow')), h('ul', { class: 'scopes' }, asked.map((scope) => row(scope,
      button(t('grant'), () => set([...granted, scope], t('grantedNow', { scope })), { key: `scope-${scope}`, kind: 'filled', name: t('grantThis', { scope }) }))))],
    form((fields) => set([...new Set([...granted, fields.scope.value.trim()])], t('grantedNow', { scope: fields.scope.value.trim() })),
      h('div', { class: 'with-button' },
        labelled(t('grantAnother'), input('scope', { list: 'scopes-known', required: true, placeholder: 'im:message', 'data-key': 'scope-new' })),
        submit(t('grant'), { 'data-key': 'scope-grant' })),
      h('datalist', { id: 'scopes-known' }, [...new Set([...COMMON, ...known])].filter((scope) => !granted.includes(scope)).map((value) => h('option', { value })))));
}
