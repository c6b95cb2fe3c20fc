import { current } from './i18n.js';

/** What the address of the page says. */
export function read() {
  const query = new URLSearchParams(location.search);
  return { user: query.get('user'), chat: query.get('chat'), language: query.get('lang'), people: query.has('people'), gallery: location.hash === '#gallery', admin: adminParts() };
}

/** The address of a person, or of a chat as a person sees it; without a person, of the choice of people. A language named in the address stays in it. */
export function hrefOf(user, chat) {
  const query = new URLSearchParams();
  if (user) query.set('user', user);
  else query.set('people', '');
  if (chat) query.set('chat', chat);
  if (read().language) query.set('lang', current());
  return `/?${query.toString().replace(/=(?=&|$)/g, '')}`;
}

/** The address of a place in the admin view; who looks at which chat stays in it, for the way back. */
export const adminHref = (...parts) => `#/admin/${parts.map(encodeURIComponent).join('/')}`;

// "#/admin/apps/cli_1" is ['apps', 'cli_1']; null outside the admin view.
function adminParts() {
  const [start, name, ...rest] = location.hash.split('/');
  if (start !== '#' || name !== 'admin') return null;
  return rest.filter(Boolean).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** Goes there without loading the page anew. */
export function go(href, { replace = false } = {}) {
  if (href === location.pathname + location.search + location.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
}

/** Whether a click on a link is meant for this page: a middle click or a held key opens another tab. */
export const isOurs = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
