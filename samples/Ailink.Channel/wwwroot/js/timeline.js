// The list of messages: keeps it in order, closes up runs of one author, draws days and the unread line, and keeps the reader's place.
import { data, say } from './page-data.js';
import { clock, dayName, fullMoment, sameDay } from './time.js';
import { fillMessage, makeMessage } from './message-view.js';

const pause = 5 * 60_000;
const near = 80;

export class Timeline {
  #box = document.getElementById('timeline');
  #list = this.#box.querySelector('.messages');
  #nothing = document.getElementById('no-messages');
  #unreadAfter = data.unread > 0 ? data.read : null;

  constructor() {
    const words = { today: say('chat.today'), yesterday: say('chat.yesterday') };
    this.dayName = date => dayName(date, words);
    for (const time of this.#list.querySelectorAll('.message-time time')) {
      this.#localise(time);
    }
    this.layOut();
    // The picture of a phone's keyboard, a growing composer: who stands at the end stays there.
    let atEnd = true;
    this.#box.addEventListener('scroll', () => { atEnd = this.atEnd; }, { passive: true });
    new ResizeObserver(() => { if (atEnd) { this.toEnd(); } }).observe(this.#box);
  }

  get box() { return this.#box; }

  get list() { return this.#list; }

  get messages() { return [...this.#list.querySelectorAll('.message')]; }

  get atEnd() { return this.#box.scrollHeight - this.#box.scrollTop - this.#box.clientHeight < near; }

  find(id) { return this.#list.querySelector(`.message[data-id="${CSS.escape(id)}"]`); }

  bySequence(sequence) { return document.getElementById(`m-${sequence}`); }

  /** Puts an item where its number belongs, or over the older version that stands there. Answers whether it was new. */
  put(item) {
    const known = this.find(item.id);
    if (known) {
      if (Number(item.changed_sequence ?? item.sequence) >= Number(known.dataset.changed)) {
        fillMessage(known, item);
        this.layOut(known);
      }
      return false;
    }
    this.#keepPlace(() => {
      const element = makeMessage(item);
      const after = this.messages.findLast(message => message.dataset.sequence && Number(message.dataset.sequence) < item.sequence);
      if (after) {
        after.after(element);
      } else {
        this.#list.prepend(element);
      }
      this.layOut(element);
    });
    return true;
  }

  /** A run of items at one end; the reader's place stays. */
  putAll(items) {
    this.#keepPlace(() => {
      for (const item of items.filter(one => !this.find(one.id))) {
        const element = makeMessage(item);
        const after = this.messages.findLast(message => message.dataset.sequence && Number(message.dataset.sequence) < item.sequence);
        after ? after.after(element) : this.#list.prepend(element);
      }
      this.layOut();
    });
  }

  append(element) {
    this.#list.append(element);
    this.layOut(element);
    this.toEnd();
  }

  toEnd() { this.#box.scrollTop = this.#box.scrollHeight; }

  point(element) {
    element.classList.remove('pointed');
    void element.offsetWidth; // Starts the animation anew.
    element.classList.add('pointed');
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }

  get unreadLine() { return this.#list.querySelector('.unread-line'); }

  forgetUnreadLine() { this.#unreadAfter = null; }

  /** Draws runs, days and the unread line anew: around one element, or everywhere. */
  layOut(around) {
    const all = this.messages;
    this.#nothing.hidden = all.length > 0;
    const from = around ? Math.max(0, all.indexOf(around)) : 0;
    const to = around ? Math.min(all.length, from + 2) : all.length;
    for (let index = from; index < to; index++) {
      this.#layOutOne(all[index], all[index - 1]);
    }
  }

  #layOutOne(message, above) {
    while (message.previousElementSibling?.classList.contains('divider')) {
      message.previousElementSibling.remove();
    }
    const date = new Date(message.dataset.at);
    const newDay = !above || !sameDay(date, new Date(above.dataset.at));
    const firstUnread = this.#isFirstUnread(message);
    if (newDay) {
      message.before(this.#day(date));
    }
    if (firstUnread) {
      this.unreadLine?.remove();
      message.before(this.#divider('unread-line', say('chat.unread_line')));
    }
    message.classList.toggle('continues', !newDay && !firstUnread && continues(above, message));
  }

  #isFirstUnread(message) {
    const unread = other => other.dataset.sequence && Number(other.dataset.sequence) > this.#unreadAfter && other.dataset.author !== data.me.id;
    return this.#unreadAfter !== null && unread(message) && this.messages.find(unread) === message;
  }

  #day(date) {
    const divider = this.#divider('day', '');
    divider.append(Object.assign(document.createElement('time'), { dateTime: date.toISOString(), textContent: this.dayName(date) }));
    return divider;
  }

  #divider(kind, text) {
    const divider = Object.assign(document.createElement('li'), { className: `divider ${kind}`, textContent: text });
    divider.setAttribute('role', 'separator');
    return divider;
  }

  #localise(time) {
    const date = new Date(time.dateTime);
    const message = time.closest('.message');
    time.textContent = clock(date);
    time.title = fullMoment(date);
    message.querySelector('.message-margin-time').textContent = clock(date);
    message.querySelector('.system-time').textContent = clock(date);
  }

  /** What stands under the reader's eyes stays there while something is put above or below it. */
  #keepPlace(change) {
    const top = this.#box.getBoundingClientRect().top;
    const anchor = this.messages.find(message => message.getBoundingClientRect().bottom > top);
    const before = anchor?.getBoundingClientRect().top;
    change();
    if (anchor) {
      this.#box.scrollTop += anchor.getBoundingClientRect().top - before;
    }
  }
}

function continues(above, message) {
  const speaks = element => !element.classList.contains('system') && !element.classList.contains('recalled');
  return speaks(above) && speaks(message)
    && above.dataset.author === message.dataset.author
    && new Date(message.dataset.at) - new Date(above.dataset.at) < pause;
}
