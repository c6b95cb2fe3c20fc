import { adminHref } from './address.js';
import { h } from './dom.js';
import { t } from './i18n.js';

const TONES = ['blue', 'turquoise', 'green', 'orange', 'violet', 'purple', 'carmine', 'indigo'];

/** The name behind any id of a person (union, user or open id), or null. */
export function nameOf(users, id) {
  const found = users.find((user) =>
    user.union_id === id || user.user_id === id || Object.values(user.open_ids ?? {}).includes(id));
  return found?.name ?? null;
}

export const isSame = (user, id) =>
  !!user && (user.union_id === id || user.user_id === id || Object.values(user.open_ids ?? {}).includes(id));

/** A round picture of initials; the tint follows from the name, so a person looks the same everywhere. */
export function avatar(name, { square = false, small = false } = {}) {
  return h('span', {
    class: `avatar${square ? ' square' : ''}${small ? ' small' : ''}`,
    'data-tone': TONES[hash(name) % TONES.length],
    'aria-hidden': 'true',
  }, initials(name));
}

function initials(name) {
  const words = (name ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return '?';
  if (/[\u3040-\u9fff]/.test(words[0])) return words[0].slice(-2);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...word][0].toUpperCase()).join('');
}

function hash(text) {
  let sum = 7;
  for (const letter of text ?? '') sum = (sum * 31 + letter.codePointAt(0)) % 104729;
  return sum;
}

/** The first page: everybody of this world by tenant, with a filter. */
export function peoplePage(world, { hrefOf, unknown, pick }) {
  const lists = world.tenants.map((tenant) => tenantList(tenant, world.users, { hrefOf, pick }));
  const none = h('p', { class: 'quiet', hidden: true }, t('nobodyFound'));
  const filter = h('input', {
    type: 'search', class: 'field', placeholder: t('searchPeople'), 'aria-label': t('searchPeople'), autocomplete: 'off', 'data-key': 'filter',
    on: { input: () => narrow(filter.value, lists, none) },
  });
  return h('main', { class: 'people', id: 'main', tabindex: '-1' },
    h('h1', { tabindex: '-1' }, t('pickTitle')),
    h('p', { class: 'quiet lead' }, t('pickText'), ' ', h('a', { href: adminHref('start'), 'data-testid': 'getting-started' }, t('gettingStarted'))),
    unknown ? h('p', { class: 'hint', 'data-kind': 'warning', role: 'alert' }, t('unknownUser')) : null,
    world.users.length === 0 ? h('p', { class: 'quiet' }, t('noUsers')) : world.users.length > 8 ? filter : null,
    lists, none);
}

function tenantList(tenant, users, { hrefOf, pick }) {
  const own = users.filter((user) => user.tenant_key === tenant.tenant_key);
  if (own.length === 0) return null;
  return h('section', { class: 'tenant' },
    h('h2', null, tenant.name),
    h('ul', { class: 'people-grid' }, own.map((user) => h('li', { 'data-name': user.name.toLowerCase() },
      h('a', {
        class: 'person-choice', href: hrefOf(user.union_id), 'data-testid': `user-${user.name}`,
        on: { click: (event) => pick(event, user.union_id) },
      },
      avatar(user.name),
      h('span', { class: 'person-name' }, user.name),
      user.admin || user.is_admin ? h('span', { class: 'tag', 'data-tone': 'neutral' }, t('admin')) : null)))));
}

function narrow(text, lists, none) {
  const wanted = text.trim().toLowerCase();
  let found = 0;
  for (const list of lists.filter(Boolean)) {
    let here = 0;
    for (const item of list.querySelectorAll('li')) {
      item.hidden = !item.dataset.name.includes(wanted);
      here += item.hidden ? 0 : 1;
    }
    list.hidden = here === 0;
    found += here;
  }
  none.hidden = found > 0;
}
