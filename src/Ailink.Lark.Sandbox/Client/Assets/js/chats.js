import { h } from './dom.js';
import { icon } from './icons.js';
import { now } from './clock.js';
import { clockTime, shortDay, t } from './i18n.js';
import { openApp } from './links.js';
import { appsWith, isPublished, lastTime, summaryOf } from './model.js';
import { avatar } from './people.js';

/** Who looks, what is unread, and the way back to the other people. */
export function meHeader({ user, tenant, unread, peopleHref, leave, callsOpen, toggleCalls }) {
  return [
    avatar(user.name),
    h('div', { class: 'viewer-names' }, h('strong', null, user.name), h('span', { class: 'quiet' }, tenant?.name ?? user.tenant_key)),
    h('span', { class: 'bell', 'data-testid': 'unread-badge', 'data-count': unread, 'aria-label': t('unread', { count: unread }), role: 'img' },
      icon('bell'), unread > 0 ? h('span', { class: 'count' }, unread > 99 ? '99+' : unread) : null),
    h('button', {
      type: 'button', class: 'ghost', 'aria-label': callsOpen ? t('hideCalls') : t('showCalls'), title: t('callLog'), 'aria-expanded': String(callsOpen),
      'data-key': 'calls', 'data-testid': 'toggle-calls', on: { click: toggleCalls },
    }, icon('calls')),
    h('a', { class: 'ghost', href: peopleHref, 'aria-label': t('switchUser'), title: t('switchUser'), 'data-key': 'switch', 'data-testid': 'switch-user', on: { click: leave } }, icon('swap')),
  ];
}

/** The web apps of the viewer's tenant, one click away. */
export function appList({ world, user, openGallery }) {
  const apps = appsWith(world, user, 'web_app');
  return [
    h('h2', null, t('webApps')),
    apps.length === 0 ? h('p', { class: 'quiet' }, t('noApps')) : h('ul', { class: 'app-list' }, apps.map((app) => h('li', null, appTile(app, user)))),
    h('a', { class: 'app-tile gallery-link', href: '#gallery', 'data-key': 'gallery', 'data-testid': 'gallery', on: { click: openGallery } },
      h('span', { class: 'avatar square', 'data-tone': 'indigo', 'aria-hidden': 'true' }, icon('puzzle', 20)),
      h('span', { class: 'app-words' }, h('span', { class: 'app-name' }, t('gallery')), h('span', { class: 'quiet' }, t('galleryMore')))),
  ];
}

function appTile(app, user) {
  if (!isPublished(app) || !app.homepage) {
    return h('span', { class: 'app-tile waiting' }, avatar(app.name, { square: true }),
      h('span', { class: 'app-words' }, h('span', { class: 'app-name' }, app.name), h('span', { class: 'quiet' }, isPublished(app) ? t('noHomepage') : t('notPublished'))));
  }
  return h('a', {
    class: 'app-tile', href: openApp(user.union_id, app.app_id), target: '_blank', rel: 'noopener', 'data-testid': 'open-app', 'data-app': app.app_id,
    'data-key': `app-${app.app_id}`,
  },
  avatar(app.name, { square: true }),
  h('span', { class: 'app-words' }, h('span', { class: 'app-name' }, app.name), h('span', { class: 'quiet' }, t('openWebApp'), h('span', { class: 'unseen' }, ` (${t('opensInTab', { name: user.name })})`))),
  icon('open', 16));
}

/** The chats, as links: each has an address of its own. Arrow keys walk through them. */
export function chatList({ chats, chosen, unread, hrefOf, open }) {
  if (chats.length === 0) return [h('h2', null, t('chats')), h('p', { class: 'quiet' }, t('noChats'))];
  return [
    h('h2', null, t('chats')),
    h('ul', { class: 'chat-list', on: { keydown: walk } }, chats.map((chat) => h('li', null, item(chat, { chosen, unread: unread.of(chat), hrefOf, open })))),
  ];
}

function item(chat, { chosen, unread, hrefOf, open }) {
  const last = chat.messages.at(-1);
  return h('a', {
    class: 'chat-item', href: hrefOf(chat.id), 'data-testid': 'chat-item', 'data-chat': chat.id, 'data-key': `chat-${chat.id}`,
    'aria-current': chosen === chat.id ? 'page' : null, on: { click: (event) => open(event, chat.id) },
  },
  avatar(chat.name, { square: chat.type === 'p2p' }),
  h('span', { class: 'chat-words' },
    h('span', { class: 'chat-top' },
      h('span', { class: 'chat-name' }, chat.name),
      chat.type === 'p2p' ? null : icon('group', 14),
      last ? h('time', { datetime: new Date(lastTime(chat)).toISOString() }, shortTime(lastTime(chat))) : null),
    h('span', { class: 'chat-bottom' },
      h('span', { class: 'chat-last' }, last ? summaryOf(last) : t('nothingYet')),
      unread.length > 0 ? h('span', { class: 'count', 'data-testid': 'chat-unread', 'aria-label': t('unread', { count: unread.length }) }, unread.length > 99 ? '99+' : unread.length) : null)));
}

function shortTime(at) {
  const date = new Date(at);
  return date.toDateString() === now().toDateString() ? clockTime(date) : shortDay(date);
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...event.currentTarget.querySelectorAll('a')];
  const next = items[items.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
