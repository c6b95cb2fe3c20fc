import { h } from './dom.js';
import { icon } from './icons.js';
import { dayName, t } from './i18n.js';
import { remember, restore } from './card/keep.js';
import { now } from './clock.js';
import { Composer } from './composer.js';
import { openApp } from './links.js';
import { appsWith, isPublished, timeOf } from './model.js';
import { drawMessage } from './message.js';
import { avatar } from './people.js';

const NEAR = 80;
const CLOSE = 5 * 60 * 1000;

/** The open chat. Only what changed is drawn anew, so that reading, typing and folding are not disturbed. */
export class Conversation {
  constructor(context, { chat, back, send, unreadFrom }) {
    this.context = context;
    this.chat = chat;
    this.unreadFrom = unreadFrom;
    this.drawn = new Map();
    this.dividers = new Map();
    this.below = 0;

    this.list = h('ol', { class: 'messages' });
    this.scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': t('messages'), on: { scroll: () => this.#seen() } }, this.list);
    new ResizeObserver(() => this.#grew()).observe(this.list);
    this.more = h('button', { type: 'button', class: 'more-below', hidden: true, on: { click: () => this.#toEnd(true) } });
    this.composer = new Composer(chat, send);
    this.node = h('section', { class: 'conversation', 'aria-label': chat.name },
      this.#head(back), h('div', { class: 'scroll-box' }, this.scroller, this.more), this.composer.node);
  }

  #head(back) {
    const { world, user } = this.context;
    const app = appsWith(world, user, 'web_app').find((candidate) => candidate.app_id === this.chat.appId && candidate.homepage && isPublished(candidate));
    return h('header', { class: 'conversation-head' },
      h('button', { type: 'button', class: 'ghost back', 'aria-label': t('back'), 'data-key': 'back', on: { click: back } }, icon('back')),
      avatar(this.chat.name, { square: this.chat.type === 'p2p' }),
      h('h1', { tabindex: '-1' }, this.chat.name),
      h('span', { class: 'tag', 'data-tone': 'neutral' }, this.chat.type === 'p2p' ? t('bot') : t('group')),
      app ? h('a', {
        class: 'plain head-open', href: openApp(user.union_id, app.app_id), target: '_blank', rel: 'noopener', 'data-testid': 'open-app-head',
        title: t('opensInTab', { name: user.name }),
      }, icon('open', 16), h('span', null, t('openWebApp'))) : null);
  }

  /** Shows these messages; new ones at the end do not move a reader who looks further up. */
  show(chat) {
    this.chat = chat;
    const first = this.drawn.size === 0;
    const following = first || this.#isNearEnd();
    const fresh = chat.messages.filter((message) => !this.drawn.has(message.message_id) && !message.own);
    this.#draw(chat.messages);
    if (first) this.#toStart();
    else if (following || chat.messages.at(-1)?.pending) this.#follow(fresh[0]);
    else this.below += fresh.length;
    this.#tellBelow();
  }

  focus() {
    this.node.querySelector('h1').focus({ preventScroll: true });
  }

  #draw(messages) {
    if (messages.length === 0) {
      this.list.replaceChildren(this.#empty());
      return;
    }
    const nodes = [];
    let previous = null;
    for (const message of messages) {
      const lined = message.message_id === this.unreadFrom;
      if (!previous || timeOf(previous.create_time).toDateString() !== timeOf(message.create_time).toDateString()) nodes.push(this.#divider('day', dayOf(message)));
      if (lined) nodes.push(this.#divider('unread', t('newLine')));
      nodes.push(this.#drawOne(message, { closed: !lined && closesUp(previous, message) }));
      previous = message;
    }
    this.drawn = new Map(nodes.filter((node) => node.dataset.message).map((node) => [node.dataset.message, node]));
    place(this.list, nodes);
  }

  #drawOne(message, look) {
    // Whether it was read shows nowhere, and changes while somebody reads.
    const state = JSON.stringify([{ ...message, read: undefined }, look]);
    const before = this.drawn.get(message.message_id);
    if (before?.state === state) return before;
    const node = drawMessage(message, this.context, look);
    node.state = state;
    if (before) {
      const kept = remember(before);
      before.replaceWith(node);
      restore(node, kept);
    }
    return node;
  }

  // The same divider stays the same node: moving what stands below it would take the focus away.
  #divider(kind, text) {
    const key = `${kind} ${text}`;
    if (!this.dividers.has(key)) this.dividers.set(key, h('li', { class: `divider ${kind}` }, h('span', null, text)));
    return this.dividers.get(key);
  }

  #empty() {
    return h('li', { class: 'empty' }, icon('chat', 32), h('strong', null, t('emptyChat')),
      h('p', { class: 'quiet' }, this.chat.type === 'p2p' ? t('emptyBotChat', { name: this.chat.name }) : t('emptyGroup')));
  }

  #isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #toStart() {
    requestAnimationFrame(() => {
      const line = this.list.querySelector('.divider.unread');
      if (line) line.scrollIntoView({ block: 'center' });
      else this.#toEnd(false);
    });
  }

  #toEnd(smooth) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? 'smooth' : 'instant' });
  }

  // To the end, but never past the beginning of what has just arrived: a long message is read from its top.
  #follow(message) {
    this.#toEnd(false);
    const node = message && this.drawn.get(message.message_id);
    const above = node ? this.scroller.getBoundingClientRect().top - node.getBoundingClientRect().top : 0;
    if (above > 0) this.scroller.scrollTop -= above + 12;
  }

  // Who reads at the end stays there while texts are typed out and pictures come in.
  #grew() {
    if (this.atEnd) this.#toEnd(false);
  }

  #seen() {
    this.atEnd = this.#isNearEnd();
    if (this.below === 0 || !this.#isNearEnd()) return;
    this.below = 0;
    this.#tellBelow();
  }

  #tellBelow() {
    this.more.hidden = this.below === 0;
    this.more.replaceChildren(icon('arrow', 16), t('newBelow', { count: this.below }));
  }
}

// Moves only what is not already in its place: an untouched node keeps its focus and its scroll position.
function place(list, nodes) {
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}

function closesUp(previous, message) {
  return !!previous && previous.sender?.id === message.sender?.id && previous.own === message.own && !message.card && !previous.card &&
    timeOf(message.create_time) - timeOf(previous.create_time) < CLOSE &&
    timeOf(message.create_time).toDateString() === timeOf(previous.create_time).toDateString();
}

function dayOf(message) {
  const date = timeOf(message.create_time);
  const day = 24 * 60 * 60 * 1000;
  const today = now();
  if (date.toDateString() === today.toDateString()) return t('today');
  return date.toDateString() === new Date(today - day).toDateString() ? t('yesterday') : dayName(date);
}
