// "↓ 3 new": what arrives while one reads above is counted, never jumped to.
import { data, say } from './page-data.js';

export class Latest {
  #timeline;
  #box = document.getElementById('to-latest');
  #button = this.#box.querySelector('button');
  #new = 0;

  constructor(timeline) {
    this.#timeline = timeline;
    timeline.box.addEventListener('scroll', () => this.#update(), { passive: true });
    this.#button.addEventListener('click', () => this.#go());
    this.#update();
  }

  arrived() {
    this.#new++;
    this.#update();
  }

  #go() {
    if (data.has_later) {
      location.assign(location.pathname);
      return;
    }
    this.#timeline.toEnd();
    this.#update();
  }

  #update() {
    const atEnd = this.#timeline.atEnd && !data.has_later;
    this.#new = atEnd ? 0 : this.#new;
    this.#box.hidden = atEnd;
    this.#button.classList.toggle('has-new', this.#new > 0);
    this.#button.querySelector('[data-part="new-count"]').textContent = this.#new > 0 ? say('chat.new_below', this.#new) : '';
    this.#button.setAttribute('aria-label', `${say('chat.to_latest')}${this.#new > 0 ? ` (${say('chat.new_below', this.#new)})` : ''}`);
  }
}
