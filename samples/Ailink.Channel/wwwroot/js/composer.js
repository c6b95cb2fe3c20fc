// Where a message is written: mentions by the picker, a draft that stays, Enter sends; the same place edits a message of one's own.
import { call } from './api.js';
import { data, say } from './page-data.js';
import { keepDraft, readDraft } from './draft.js';
import { MentionText } from './mention-text.js';
import { Picker } from './picker.js';
import { reasonOf } from './refusals.js';

const longest = 10_000;
const warnBelow = 500;
const byFinger = matchMedia('(pointer: coarse)').matches;

export class Composer {
  #form = document.getElementById('composer');
  #field = this.#form.querySelector('textarea');
  #mirror = this.#form.querySelector('.composer-mirror');
  #hint = document.getElementById('composer-hint');
  #error = document.getElementById('composer-error');
  #sendButton = this.#form.querySelector('[data-part="send"]');
  #bar = this.#form.querySelector('.composer-editing');
  #text = new MentionText();
  #picker;
  #outbox;
  #timeline;
  #editing = null;
  #quote = null;

  constructor(outbox, timeline) {
    this.#outbox = outbox;
    this.#timeline = timeline;
    this.#picker = new Picker(this.#field, (person, start, end) => this.#mention(person, start, end));
    this.#field.enterKeyHint = byFinger ? 'enter' : 'send';
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', event => this.#key(event));
    this.#field.addEventListener('click', () => this.#picker.look());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit();
    });
    this.#form.querySelector('[data-part="mention"]').addEventListener('click', () => this.#startMention());
    this.#form.querySelector('[data-part="cancel"]').addEventListener('click', () => this.stop());
    if (this.#field.value) {
      this.#typed(); // Somebody was quicker than this script.
    } else {
      this.#write(readDraft());
    }
  }

  /** Takes a message of one's own up for editing; the draft waits meanwhile. */
  edit(message) {
    this.#quote = null;
    this.#editing = message;
    this.#about(say('composer.editing'));
    this.#part('send-word').textContent = say('composer.save');
    this.#write(message.dataset.source);
    this.#focusEnd();
  }

  /** The next message answers this one. */
  replyTo(message) {
    this.stop();
    const name = message.querySelector('.message-author').textContent;
    const text = message.querySelector('.message-text').textContent.replaceAll(/\s+/g, ' ').slice(0, 120);
    this.#quote = { id: message.dataset.id, sequence: Number(message.dataset.sequence), author_name: name, excerpt: text };
    this.#about(`${say('composer.replying', name)}: ${text}`);
    this.#focusEnd();
  }

  /** Neither edits nor answers any more; the draft is back. */
  stop() {
    this.#quote = null;
    this.#bar.hidden = true;
    if (this.#editing) {
      this.#editing = null;
      this.#part('send-word').textContent = say('composer.send');
      this.#write(readDraft());
    }
    this.#field.focus();
  }

  #about(text) {
    this.#part('about').textContent = text;
    this.#bar.hidden = false;
  }

  #focusEnd() {
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  #write(source) {
    this.#text.read(source, id => id === 'all' ? say('chat.everyone') : data.members.find(member => member.id === id)?.name);
    this.#field.value = this.#text.text;
    this.#error.hidden = true;
    this.#paint();
  }

  #typed() {
    this.#text.follow(this.#field.value);
    this.#changed();
    this.#picker.look();
  }

  #changed() {
    this.#error.hidden = true;
    this.#paint();
    if (!this.#editing) {
      keepDraft(this.#text.source);
    }
  }

  #key(event) {
    if (this.#picker.key(event) || event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !byFinger) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && !this.#bar.hidden) {
      this.stop();
    } else if (event.key === 'Backspace') {
      this.#deleteMention(event);
    } else if (event.key === 'ArrowUp' && this.#field.value === '' && !this.#editing) {
      this.#editLast(event);
    }
  }

  #deleteMention(event) {
    const { selectionStart, selectionEnd } = this.#field;
    const range = selectionStart === selectionEnd ? this.#text.endingAt(selectionStart) : undefined;
    if (range) {
      event.preventDefault();
      this.#field.setRangeText('', range.start, range.end, 'end');
      this.#typed();
    }
  }

  #editLast(event) {
    const mine = this.#timeline.messages.findLast(message => message.dataset.source && message.dataset.id);
    if (mine) {
      event.preventDefault();
      this.edit(mine);
    }
  }

  #startMention() {
    this.#field.focus();
    const { selectionStart, selectionEnd } = this.#field;
    const before = this.#field.value.slice(0, selectionStart);
    this.#field.setRangeText(before === '' || /\s$/.test(before) ? '@' : ' @', selectionStart, selectionEnd, 'end');
    this.#typed();
  }

  #mention(person, start, end) {
    const cursor = this.#text.insert(start, end, person);
    this.#field.value = this.#text.text;
    this.#field.setSelectionRange(cursor, cursor);
    this.#field.focus();
    this.#changed();
  }

  async #submit() {
    const source = this.#text.source.trim();
    if (!source || source.length > longest) {
      return;
    }
    this.#picker.close();
    if (this.#editing) {
      await this.#save(this.#editing, source);
      return;
    }
    this.#outbox.send(source, this.#text.people, this.#quote);
    keepDraft('');
    this.#write('');
    this.stop();
  }

  async #save(message, text) {
    this.#sendButton.disabled = true;
    try {
      if (text !== message.dataset.source) {
        const item = await call('PATCH', `messages/${message.dataset.id}`, { text });
        if (item.id) {
          this.#timeline.put(item);
        }
      }
      this.stop();
    } catch (error) {
      this.#error.textContent = reasonOf(error);
      this.#error.hidden = false;
      this.#sendButton.disabled = false;
    }
  }

  /** The chips: the mirror repeats the text under the field and paints the mentions. Its height is the field's. */
  #paint() {
    const { text, ranges } = this.#text;
    const pieces = [];
    let done = 0;
    for (const { start, end } of ranges) {
      pieces.push(text.slice(done, start), Object.assign(document.createElement('mark'), { textContent: text.slice(start, end) }));
      done = end;
    }
    // A last empty line has no height of its own.
    this.#mirror.replaceChildren(...pieces, `${text.slice(done)}\u200b`);
    this.#measure();
  }

  #measure() {
    const length = this.#text.source.trim().length;
    const left = longest - length;
    this.#sendButton.disabled = length === 0 || left < 0;
    this.#hint.classList.toggle('too-long', left < 0);
    this.#hint.classList.toggle('counting', left < warnBelow);
    this.#hint.textContent = left < 0 ? say('composer.too_long', -left)
      : left < warnBelow ? say('composer.left', left)
      : say('composer.hint');
  }

  #part(name) { return this.#form.querySelector(`[data-part="${name}"]`); }
}
