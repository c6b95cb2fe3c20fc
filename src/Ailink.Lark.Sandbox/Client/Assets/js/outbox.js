// What the viewer writes shows at once, before the sandbox has it, and stays here as long as it is refused.

import { now } from './clock.js';

export class Outbox {
  constructor(user) {
    this.user = user;
    this.written = [];
  }

  /** What the viewer wrote that the inbox does not hold yet. */
  beside(inbox) {
    const known = new Set(inbox.map((message) => message.message_id));
    this.written = this.written.filter((message) => !known.has(message.message_id));
    return this.written;
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
  }

  sent(message, answer) {
    Object.assign(message, { message_id: answer.message_id, chat_id: answer.chat_id ?? message.chat_id, pending: false, failed: undefined, retry: undefined });
  }
}
