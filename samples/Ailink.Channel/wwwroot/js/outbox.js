// What was written and is not stored yet. It stands in the list at once, goes out in order, and survives a reload;
// the server knows each by its client id, so sending twice writes once.
import { call, Unreachable } from './api.js';
import { clone, data, say } from './page-data.js';
import { makeMessage, nameOf } from './message-view.js';
import { reasonOf } from './refusals.js';

const key = `ailink.outbox.${data.me.id}.${data.group_id}`;
const firstWait = 1_000;
const longestWait = 60_000;

export class Outbox {
  #timeline;
  #entries = [];
  #sending = false;
  #wait = firstWait;
  #timer = 0;

  constructor(timeline) {
    this.#timeline = timeline;
    for (const entry of read()) {
      this.#add(entry);
    }
    this.pump();
  }

  /** `quote` is the message that is answered, as the JSON API shows it, or null. */
  send(text, mentions, quote) {
    this.#add({ client_id: newId(), text, mentions, quote, created_at: new Date().toISOString() });
    this.#save();
    this.pump();
  }

  /** A message of mine came by the stream: if it is one that is still on its way, it has arrived. */
  recognise(item) {
    const entry = this.#entries.find(one => one.text === item.text && one.sent);
    if (entry) {
      this.#stored(entry, item);
    }
  }

  /** Sends what waits, one after the other. Called again whenever the line is back. */
  async pump() {
    clearTimeout(this.#timer);
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      for (let entry = this.#next(); entry; entry = this.#next()) {
        await this.#post(entry);
      }
      this.#wait = firstWait;
    } catch {
      this.#timer = setTimeout(() => this.pump(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, longestWait);
    } finally {
      this.#sending = false;
    }
  }

  #next() { return this.#entries.find(entry => !entry.refused); }

  async #post(entry) {
    entry.sent = true;
    this.#show(entry, 'chat.sending');
    try {
      const { id, sequence } = await call('POST', `groups/${data.group_id}/messages`,
        { client_id: entry.client_id, text: entry.text, mentions: entry.mentions, reply_to: entry.quote?.id });
      this.#stored(entry, { ...itemOf(entry), id, sequence });
    } catch (error) {
      if (error instanceof Unreachable || error.passing) {
        this.#show(entry, 'chat.waiting');
        throw error;
      }
      entry.refused = reasonOf(error);
      this.#showRefused(entry);
      this.#save();
    }
  }

  #add(entry) {
    entry.element = makeMessage(itemOf(entry));
    entry.element.classList.add('pending');
    this.#entries.push(entry);
    if (entry.refused) {
      this.#showRefused(entry);
    } else {
      this.#show(entry, 'chat.sending');
    }
    this.#timeline.append(entry.element);
  }

  #stored(entry, item) {
    if (!this.#entries.includes(entry)) {
      return;
    }
    const atEnd = this.#timeline.atEnd;
    this.#remove(entry);
    if (data.has_later) {
      location.assign(location.pathname); // The end of the list is elsewhere: go there.
      return;
    }
    if (!this.#timeline.find(item.id)) {
      this.#timeline.put(item);
    }
    if (atEnd) {
      this.#timeline.toEnd();
    }
  }

  #remove(entry) {
    this.#entries = this.#entries.filter(one => one !== entry);
    entry.element.remove();
    this.#save();
    this.#timeline.layOut();
  }

  #show(entry, word) {
    const sign = clone('sending-template');
    sign.querySelector('[data-part="sending-word"]').textContent = say(word);
    entry.element.querySelector('.message-state').replaceChildren(sign);
  }

  #showRefused(entry) {
    const sign = clone('failed-template');
    sign.querySelector('[data-part="reason"]').textContent = `${say('chat.not_sent')} ${entry.refused}`;
    sign.querySelector('[data-part="retry"]').addEventListener('click', () => {
      delete entry.refused;
      this.pump();
    });
    sign.querySelector('[data-part="discard"]').addEventListener('click', () => this.#remove(entry));
    entry.element.querySelector('.message-state').replaceChildren(sign);
  }

  #save() {
    const kept = this.#entries.map(({ element, sent, ...entry }) => entry);
    try {
      kept.length > 0 ? localStorage.setItem(key, JSON.stringify(kept)) : localStorage.removeItem(key);
    } catch {
      // Storage is full or forbidden: sending works without it.
    }
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

function itemOf(entry) {
  const me = data.members.find(member => member.id === data.me.id) ?? { ...data.me, side: 'customer' };
  return {
    kind: 'text',
    author: me,
    text: entry.text,
    reply_to: entry.quote,
    created_at: entry.created_at,
    mentions: entry.mentions.map(id => ({ person_id: id, name: nameOf(id, []) })),
  };
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
