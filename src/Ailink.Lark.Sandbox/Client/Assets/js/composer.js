import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

const drafts = new Map();

/** Where the viewer writes: Enter sends, Shift+Enter breaks the line, and a draft waits for its chat. */
export class Composer {
  constructor(chat, send) {
    this.field = h('textarea', {
      class: 'field', rows: 1, placeholder: t('write', { name: chat.name }), 'aria-label': t('write', { name: chat.name }), 'data-testid': 'composer',
      on: { keydown: (event) => this.#key(event), input: () => this.#changed(chat.id) },
    });
    this.field.value = drafts.get(chat.id) ?? '';
    this.button = h('button', { type: 'submit', class: 'filled send', 'aria-label': t('send'), title: t('send'), 'data-testid': 'send' }, icon('send'));
    this.node = h('form', { class: 'composer', on: { submit: (event) => this.#submit(event, chat, send) } }, this.field, this.button);
    this.#changed(chat.id);
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.node.requestSubmit();
  }

  #changed(chatId) {
    drafts.set(chatId, this.field.value);
    this.button.disabled = this.field.value.trim() === '';
  }

  #submit(event, chat, send) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (text === '') return;
    this.field.value = '';
    this.#changed(chat.id);
    this.field.focus();
    send(text);
  }
}
