import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { tie } from '../../popover.js';

let count = 0;

/**
 * A list to pick from that shows more than words: one or several of `options` (`{ value, text, mark }`, mark a node or null).
 * The focus stays on the button, as with a native list: arrows, Home, End and letters walk, Enter and space pick, Escape closes.
 */
export class Picker {
  constructor({ options, chosen, many, placeholder, name, picked, closed }) {
    Object.assign(this, { options, many, placeholder, picked, chosen: new Set(chosen), start: [...chosen], active: -1, typed: '' });
    count += 1;
    this.list = h('ul', { class: 'picker-list', popover: 'auto', role: 'listbox', id: `picker-${count}`, 'aria-label': name, 'aria-multiselectable': many ? 'true' : null });
    this.items = options.map((option, index) => h('li', { role: 'option', id: `picker-${count}-${index}`, 'data-value': option.value, on: { click: () => this.#pick(index) } }, option.mark, h('span', null, option.text), icon('check', 16)));
    this.list.append(...(options.length > 0 ? this.items : [h('li', { class: 'quiet', role: 'option', 'aria-disabled': 'true' }, t('nothingToChoose'))]));
    this.button = h('button', {
      type: 'button', class: 'field picker', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-controls': this.list.id, 'aria-label': name, on: { keydown: (event) => this.#key(event) },
    });
    this.button.keep = { take: () => (same(this.values, this.start) ? undefined : this.values), put: (values) => this.#set(values) };
    tie(this.button, this.list, { opened: () => this.active < 0 && this.#walk(Math.max(0, this.options.findIndex((option) => this.chosen.has(option.value)))), closed: () => this.#closed(closed) });
    this.#show();
  }

  get values() {
    return this.options.map((option) => option.value).filter((value) => this.chosen.has(value));
  }

  reset() {
    this.#set(this.start);
  }

  back(values) {
    this.#set(values);
  }

  #set(values) {
    this.chosen = new Set(values);
    this.#show();
  }

  #pick(index) {
    const { value } = this.options[index];
    if (this.many) {
      if (!this.chosen.delete(value)) this.chosen.add(value);
      this.#walk(index);
    } else {
      const before = this.values;
      this.chosen = new Set([value]);
      this.list.hidePopover();
      if (!same(before, this.values)) this.picked?.(before);
    }
    this.#show();
    this.button.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #closed(tell) {
    this.#walk(-1);
    tell?.();
  }

  #show() {
    const picked = this.options.filter((option) => this.chosen.has(option.value));
    const words = picked.length === 0 ? h('span', { class: 'hollow' }, this.placeholder)
      : picked.length > 2 ? t('chosen', { count: picked.length }) : picked.map((option) => h('span', { class: 'picked' }, option.mark?.cloneNode(true), option.text));
    this.button.replaceChildren(h('span', { class: 'picked-all' }, words), icon('down', 16));
    this.items.forEach((item, index) => item.setAttribute('aria-selected', String(this.chosen.has(this.options[index].value))));
  }

  #walk(index) {
    this.active = index;
    this.items.forEach((item, at) => item.classList.toggle('active', at === index));
    if (index < 0) this.button.removeAttribute('aria-activedescendant');
    else if (this.items[index]) {
      this.button.setAttribute('aria-activedescendant', this.items[index].id);
      this.items[index].scrollIntoView({ block: 'nearest' });
    }
  }

  #key(event) {
    const open = this.list.matches(':popover-open');
    const last = this.items.length - 1;
    const to = { ArrowDown: Math.min(this.active + 1, last), ArrowUp: Math.max(this.active - 1, 0), Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (open) this.#walk(to);
      else this.list.showPopover();
    } else if (open && (event.key === 'Enter' || event.key === ' ') && this.active >= 0) {
      event.preventDefault();
      this.#pick(this.active);
    } else if (open && event.key === 'Tab') {
      this.list.hidePopover();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#type(event.key, event.timeStamp, open);
    }
  }

  // Letters typed within a second belong together.
  #type(letter, at, open) {
    this.typed = at - (this.typedAt ?? 0) < 1000 ? this.typed + letter.toLowerCase() : letter.toLowerCase();
    this.typedAt = at;
    const found = this.options.findIndex((option) => option.text.toLowerCase().startsWith(this.typed));
    if (!open) this.list.showPopover();
    if (found >= 0) this.#walk(found);
  }
}

export const same = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);
