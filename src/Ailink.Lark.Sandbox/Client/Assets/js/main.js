import { Admin } from './admin/admin.js';
import { api } from './api.js';
import { go, hrefOf, isOurs, read } from './address.js';
import { badge } from './badge.js';
import { bar } from './bar.js';
import { Client } from './client.js';
import { h } from './dom.js';
import { choose, startLanguage, t, use } from './i18n.js';
import { icon } from './icons.js';
import { explain } from './notices.js';
import { peoplePage } from './people.js';
import { startTips } from './tips.js';

const RETRY = 2000;
const root = document.getElementById('app');

let admin = null;
let client = null;
let world = null;
let turn = 0;
let visited = false;

/** Draws the page the address names: the people, one person's chats, or a section of the admin view. */
async function show() {
  const address = read();
  if (address.admin) {
    showAdmin(address.admin);
    return;
  }
  admin?.stop();
  admin = null;
  if (client && client.user.union_id === address.user) {
    if (client.chosen !== address.chat) client.open(address.chat);
    return;
  }
  client?.stop();
  client = null;

  turn += 1;
  const mine = turn;
  world ??= await load();
  if (!world || mine !== turn) return;
  if (!address.user && !address.people) await comeIn(address);
  if (mine !== turn) return;
  let user = world.users.find((candidate) => candidate.union_id === address.user);
  if (!user && address.user) {
    world = await load() ?? world;
    if (mine !== turn) return;
    user = world.users.find((candidate) => candidate.union_id === address.user);
  }
  if (user) start(user, address);
  else frame(peoplePage(world, { hrefOf: (id) => hrefOf(id) + location.hash, unknown: !!address.user, pick: (event, id) => follow(event, hrefOf(id) + location.hash) }));
}

function showAdmin(parts) {
  turn += 1;
  client?.stop();
  client = null;
  world = null;
  if (admin) {
    if (admin.open(parts)) admin.focus();
    return;
  }
  admin = new Admin();
  frame(admin.node);
  admin.start(parts);
  if (visited) admin.focus();
}

function start(user, { chat, gallery }) {
  client = new Client(world, user, { leave: (event) => follow(event, hrefOf()) });
  frame(client.node);
  client.start(chat, { gallery });
}

function frame(content) {
  root.replaceChildren(
    h('a', { class: 'skip', href: '#main', on: { click: skip } }, admin || !client ? t('skipContent') : t('skip')),
    bar({ chooseLanguage, back: admin ? hrefOf(read().user, read().chat) : null, leave: (event) => follow(event, hrefOf(read().user, read().chat)) }),
    content);
  if (!client && !admin) badge({ user: null, unread: 0 });
}

function follow(event, href) {
  if (!isOurs(event)) return;
  event.preventDefault();
  go(href);
  world = null;
  show().then(() => (client ? client.focus() : document.querySelector('#main h1')?.focus()));
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function chooseLanguage(tag) {
  choose(tag);
  if (read().language) go(hrefOf(read().user, read().chat) + location.hash, { replace: true });
  client?.stop();
  admin?.stop();
  admin = client = null;
  show().then(() => root.querySelector(`[data-key="language-${tag}"]`)?.focus());
}

// Whoever is signed in, as by a link of the control API, is not asked again who they are.
async function comeIn(address) {
  const { union_id: user } = await api.signedIn().catch(() => ({}));
  if (!user) return;
  address.user = user;
  go(hrefOf(user) + location.hash, { replace: true });
}

async function load() {
  try {
    return await api.state();
  } catch (error) {
    // Said once, not at every try.
    if (!root.querySelector('[role="alert"]')) frame(failure(error));
    setTimeout(show, RETRY);
    return null;
  }
}

const failure = (error) => h('main', { class: 'people', id: 'main', tabindex: '-1' }, h('div', { class: 'empty', role: 'alert' }, icon('warning', 32),
  h('strong', null, t('failedToLoad')), h('p', { class: 'quiet' }, explain(error))));

startLanguage(read().language);
startTips();
addEventListener('popstate', () => {
  if (read().language) use(read().language);
  visited = true;
  show();
});
frame(h('main', { class: 'people', id: 'main', 'aria-busy': 'true' }, h('p', { class: 'quiet late' }, t('loading'))));
show();
