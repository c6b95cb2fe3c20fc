import { api } from './api.js';
import { adminHref, go, hrefOf, isOurs } from './address.js';
import { badge, ring } from './badge.js';
import { adjust } from './clock.js';
import { CallLog } from './calls.js';
import { appList, chatList, meHeader } from './chats.js';
import { Conversation } from './conversation.js';
import { h, refill } from './dom.js';
import { localized, t } from './i18n.js';
import { icon } from './icons.js';
import { resolve } from './links.js';
import { chatsOf, summaryOf, timeOf } from './model.js';
import { announce, explain, failureOf, takeBack, toast } from './notices.js';
import { Outbox } from './outbox.js';
import { follow } from './stream.js';
import { Unread } from './unread.js';

// What a press answers while the app says nowhere where it receives presses.
const NO_URL = 200340;

/** One person's Lark client: list, conversation, call log. */
export class Client {
  constructor(world, user, { leave }) {
    Object.assign(this, { world, user, leave, inbox: [], chats: [], chosen: null, known: null, callsOpen: false });
    this.unread = new Unread(user.union_id);
    this.outbox = new Outbox(user);
    this.me = h('header', { class: 'viewer' });
    this.apps = h('nav', { class: 'apps', 'aria-label': t('webApps') });
    this.list = h('nav', { class: 'chats', 'aria-label': t('chats'), tabindex: '-1' }, h('p', { class: 'quiet late' }, t('loading')));
    this.main = h('main', { id: 'main', class: 'main', tabindex: '-1' });
    this.offline = h('p', { class: 'offline', role: 'status', hidden: true }, icon('warning', 16), t('offline'));
    this.shell = h('div', { class: 'shell', 'data-view': 'list' }, h('div', { class: 'side' }, this.me, this.apps, this.list), this.main);
    this.node = h('div', { class: 'client' }, this.offline, this.shell);
    this.calls = new CallLog({ close: () => this.#toggleCalls(false), failed: () => this.#reach(false) });
  }

  start(chat, { gallery } = {}) {
    if (gallery) this.openGallery();
    this.chosen = chat;
    this.#drawSide();
    this.#drawMain();
    this.stopFollowing = follow(this.user.union_id, { inbox: () => this.#look(), calls: () => this.callsOpen && this.calls.look() });
  }

  stop() {
    this.stopFollowing?.();
  }

  /** Puts the keyboard where a newcomer goes first: to the chats. */
  focus() {
    this.list.focus();
  }

  /** Has the gallery sent, unless it was, and opens it. */
  async openGallery() {
    try {
      const { chat_id: chat } = await api.gallery(this.user.union_id);
      go(hrefOf(this.user.union_id, chat), { replace: location.hash === '#gallery' });
      await this.#look();
      this.open(chat);
    } catch (error) {
      toast('error', explain(error));
    }
  }

  /** Opens a chat by its id, or the list. */
  open(chat) {
    this.chosen = chat;
    this.conversation = null;
    this.#drawMain();
    this.#drawSide();
    if (chat) this.conversation?.focus();
    else this.list.querySelector('a')?.focus();
  }

  async #look() {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = true;
    try {
      const [world, inbox] = await Promise.all([api.state(), api.inbox(this.user.union_id)]);
      await this.#meet(inbox);
      this.#reach(true);
      this.#take(world, inbox);
    } catch (error) {
      this.#reach(false, error);
    } finally {
      this.looking = false;
    }
    if (!this.again) return;
    this.again = false;
    this.#look();
  }

  #take(world, inbox) {
    this.world = world;
    this.user = world.users.find((user) => user.union_id === this.user.union_id) ?? this.user;
    adjust(world.now);
    if (this.inbox.length > 0 && !this.inbox.some((before) => inbox.some((message) => message.message_id === before.message_id))) this.outbox.clear();
    this.inbox = inbox;
    this.unread.prune(inbox);
    const fresh = this.known ? this.inbox.filter((message) => !message.own && !this.known.has(message.message_id)) : [];
    this.known = new Set(this.inbox.map((message) => message.message_id));
    this.#draw();
    for (const message of fresh) this.#arrived(message);
  }

  // Who is in the viewer's chats is asked when a chat appears; people pickers offer them.
  async #meet(inbox) {
    const met = [...new Set(inbox.map((message) => message.chat_id))].join();
    if (this.met === met) return;
    this.met = met;
    this.members = new Map((await api.chats()).map((chat) => [chat.chat_id, new Set(chat.union_ids)]));
  }

  #arrived(message) {
    if (message.rang) ring();
    announce(t('newMessage', { name: message.sender?.name ?? '', text: summaryOf(message) }));
  }

  #draw() {
    const messages = [...this.inbox, ...this.outbox.beside(this.inbox)].sort((a, b) => timeOf(a.create_time) - timeOf(b.create_time));
    this.chats = chatsOf({ world: this.world, user: this.user, messages });
    this.#settle();
    this.#drawMain();
    this.#drawSide();
  }

  // A bot that had not spoken is addressed by its app id; once the chat exists, by the chat's own.
  #settle() {
    const real = this.chats.find((chat) => chat.appId === this.chosen && chat.id !== this.chosen);
    if (!real) return;
    this.chosen = real.id;
    go(hrefOf(this.user.union_id, real.id), { replace: true });
  }

  #drawSide() {
    const unread = this.unread.count(this.chats);
    const tenant = this.world.tenants.find((item) => item.tenant_key === this.user.tenant_key);
    refill(this.me, meHeader({
      user: this.user, tenant, unread, peopleHref: hrefOf(), leave: this.leave, callsOpen: this.callsOpen, toggleCalls: () => this.#toggleCalls(!this.callsOpen),
    }));
    refill(this.apps, appList({ world: this.world, user: this.user, openGallery: (event) => this.#gallery(event) }));
    if (this.known) {
      refill(this.list, chatList({
        chats: this.chats, chosen: this.chosen, unread: this.unread, hrefOf: (id) => hrefOf(this.user.union_id, id), open: (event, id) => this.#choose(event, id),
      }));
    }
    const loud = this.chats.flatMap((chat) => this.unread.of(chat)).filter((message) => message.rang)
      .sort((a, b) => timeOf(a.create_time) - timeOf(b.create_time)).at(-1);
    badge({ user: this.user, unread, loudest: loud ? { name: loud.sender?.name ?? '', text: summaryOf(loud) } : null });
  }

  #drawMain() {
    const chat = this.chats.find((item) => item.id === this.chosen);
    this.shell.dataset.view = this.chosen ? 'chat' : 'list';
    if (!chat) {
      this.conversation = null;
      this.main.replaceChildren(h('div', { class: 'empty', hidden: !this.known }, icon('chat', 40), h('strong', null, t('chooseChat')), h('p', { class: 'quiet' }, t('chooseChatText'))));
      if (this.known && this.chosen) this.shell.dataset.view = 'list';
      return;
    }
    if (this.conversation?.chat.id !== chat.id) {
      this.conversation = new Conversation(this.#context(chat), {
        chat, unreadFrom: this.unread.of(chat).at(0)?.message_id, back: () => this.#leaveChat(), send: (text) => this.#send(chat, text),
      });
      const typing = !!document.activeElement?.closest('.composer');
      this.main.replaceChildren(this.conversation.node);
      if (typing) this.conversation.composer.field.focus();
    }
    this.conversation.show(chat);
    if (!document.hidden) this.#read(chat);
  }

  // What is on the screen is read, for this browser and for the platform, whose apps may ask.
  #read(chat) {
    this.unread.mark(chat);
    const last = chat.messages.findLast((message) => !message.own && message.read === false);
    if (last) api.read(this.user.union_id, last.message_id).catch((error) => this.#reach(false, error));
  }

  #context(chat) {
    const { world, user } = this;
    const own = world.apps.filter((app) => app.tenant_key === user.tenant_key);
    const apps = [...own.filter((app) => app.app_id === chat.appId), ...own];
    return {
      world, user, users: world.users,
      resolve: (address) => resolve(address, { user: user.union_id, apps }),
      membersOf: (id) => this.world.users.filter((other) => this.members?.get(id)?.has(other.union_id)),
      click: (click) => this.#click(click),
      react: (message, emoji) => this.#react(message, emoji),
      say: (text) => this.#send(chat, text),
    };
  }

  #choose(event, id) {
    if (!isOurs(event)) return;
    event.preventDefault();
    go(hrefOf(this.user.union_id, id));
    this.open(id);
  }

  #gallery(event) {
    if (!isOurs(event)) return;
    event.preventDefault();
    this.openGallery();
  }

  #leaveChat() {
    go(hrefOf(this.user.union_id));
    this.open(null);
  }

  async #click(click) {
    takeBack();
    try {
      const answer = await api.click(this.user.union_id, click) ?? {};
      if (answer.error) toast('error', failureOf(answer.error), answer.error.code === NO_URL ? h('a', { href: adminHref('start') }, t('pressNowhereLink')) : null);
      else if (answer.toast) toast(answer.toast.type, localized(answer.toast));
      this.#look();
      return !answer.error;
    } catch (error) {
      toast('error', explain(error));
      return false;
    }
  }

  /** Puts an emoji on a message, or takes the own one off. */
  async #react(message, emoji) {
    const own = message.reactions.find((reaction) => reaction.emoji_type === emoji && reaction.operator.id === this.user.union_id);
    try {
      await (own ? api.takeBack(this.user.union_id, own.reaction_id) : api.react(this.user.union_id, message.message_id, emoji));
      this.#look();
    } catch (error) {
      toast('error', explain(error));
    }
  }

  async #send(chat, text, message = this.outbox.add(chat, text)) {
    Object.assign(message, { pending: true, failed: undefined });
    this.#draw();
    try {
      const answer = await api.write(this.user.union_id, chat.type === 'p2p' && chat.appId ? { app_id: chat.appId, text } : { chat_id: chat.id, text });
      this.outbox.sent(message, answer);
    } catch (error) {
      Object.assign(message, { pending: false, failed: explain(error), retry: () => this.#send(chat, text, message) });
    }
    this.#draw();
  }

  #toggleCalls(open) {
    this.callsOpen = open;
    this.shell.dataset.calls = String(open);
    if (open) {
      this.shell.append(this.calls.node);
      this.calls.look();
      this.calls.focus();
    } else {
      this.calls.node.remove();
    }
    this.#drawSide();
    if (!open) this.me.querySelector('[data-key="calls"]').focus();
  }

  #reach(reached, error) {
    this.offline.hidden = reached;
    this.offline.lastChild.textContent = error?.status ? explain(error) : t('offline');
  }
}
