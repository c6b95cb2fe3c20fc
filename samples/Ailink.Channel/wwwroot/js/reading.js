// Tells the server how far was read: only what stood on a screen that somebody could see.
import { call } from './api.js';
import { data } from './page-data.js';

const settle = 400;

export class Reading {
  #seen = data.read;
  #reported = data.read;
  #timer = 0;
  #onRead;
  #waiting = new Set();
  #observer;

  constructor(timeline, onRead) {
    this.#onRead = onRead;
    this.#observer = new IntersectionObserver(entries => this.#look(entries), { root: timeline.box });
    const watch = element => { if (element.classList?.contains('message')) { this.#observer.observe(element); } };
    timeline.messages.forEach(watch);
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(watch))).observe(timeline.list, { childList: true });
    document.addEventListener('visibilitychange', () => this.#count());
  }

  #look(entries) {
    for (const { target, isIntersecting } of entries) {
      isIntersecting ? this.#waiting.add(target) : this.#waiting.delete(target);
    }
    this.#count();
  }

  #count() {
    if (document.hidden) {
      return;
    }
    for (const message of this.#waiting) {
      this.#seen = Math.max(this.#seen, Number(message.dataset.sequence ?? 0));
    }
    if (this.#seen > this.#reported) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#report(), settle);
    }
  }

  async #report() {
    const sequence = this.#seen;
    try {
      await call('POST', `groups/${data.group_id}/read`, { sequence });
      this.#reported = Math.max(this.#reported, sequence);
      this.#onRead(sequence);
    } catch {
      // The next message seen, or the next look at this tab, reports again.
    }
  }
}
