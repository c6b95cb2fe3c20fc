// The inbox of the control API leaves out what its reader wrote. This tab remembers it, so that a talk reads as one.

import { now } from './clock.js';

const KEY = 'ailink.sandbox.written.';

export class Outbox {
  constructor(user) {
    this.user = user;
    this.written = load(user.union_id);
  }

  /** What the viewer wrote in this tab; `inbox` wins where it has the message itself. */
  beside(inbox) {
    const known = new Set(inbox.map((message) => message.message_id));
    return this.written.filter((message) => !known.has(message.message_id));
  }

  /** Shows a message at once, before the sandbox has it. */
  add(chat, text) {
    const message = {
      message_id: `pending-${crypto.randomUUID()}`, chat_id: chat.id, chat_type: chat.type, chat_name: chat.name, app_id: chat.appId,
      sender: { id: this.user.union_id, id_type: 'union_id', name: this.user.name }, msg_type: 'text', content: JSON.stringify({ text }),
      card: null, updates: 0, rang: false, create_time: now().toISOString(), own: true, pending: true, text,
    };
    this.written.push(message);
    return message;
  }

  /** After a reset of the sandbox nothing was written. */
  clear() {
    this.written = [];
    save(this.user.union_id, []);
  }

  sent(message, answer) {
    Object.assign(message, { message_id: answer.message_id, chat_id: answer.chat_id ?? message.chat_id, pending: false, failed: undefined, retry: undefined });
    save(this.user.union_id, this.written.filter((item) => !item.pending && !item.failed));
  }
}

function load(user) {
  try {
    return JSON.parse(sessionStorage.getItem(KEY + user)) ?? [];
  } catch {
    return [];
  }
}

function save(user, messages) {
  try {
    sessionStorage.setItem(KEY + user, JSON.stringify(messages));
  } catch {
    // Without storage the own messages are gone after a reload; the platform has them all the same.
  }
}
