// Which messages this person has already looked at, kept in the browser: the platform knows it, the control API does not.

const KEY = 'ailink.sandbox.read.';

export class Unread {
  constructor(user) {
    this.user = user;
    this.read = new Set(load(user));
  }

  /** Unread messages of a chat, oldest first. */
  of(chat) {
    return chat.messages.filter((message) => !message.own && !this.read.has(message.message_id));
  }

  count(chats) {
    return chats.reduce((sum, chat) => sum + this.of(chat).length, 0);
  }

  /** Marks a chat as looked at; true when something was new. */
  mark(chat) {
    const fresh = this.of(chat);
    for (const message of fresh) this.read.add(message.message_id);
    if (fresh.length > 0) save(this.user, [...this.read]);
    return fresh.length > 0;
  }

  /** Forgets messages that no longer exist, as after a reset of the sandbox. */
  prune(messages) {
    const present = new Set(messages.map((message) => message.message_id));
    const kept = [...this.read].filter((id) => present.has(id));
    if (kept.length === this.read.size) return;
    this.read = new Set(kept);
    save(this.user, kept);
  }
}

function load(user) {
  try {
    return JSON.parse(localStorage.getItem(KEY + user)) ?? [];
  } catch {
    return [];
  }
}

function save(user, ids) {
  try {
    localStorage.setItem(KEY + user, JSON.stringify(ids));
  } catch {
    // Without storage everything is unread again after a reload; nothing else depends on it.
  }
}
