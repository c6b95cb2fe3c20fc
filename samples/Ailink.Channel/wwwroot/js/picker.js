// The list of people under an @: two headings, filtered by what is typed, driven by the keyboard while the field keeps the focus.
import { count, data, say } from './page-data.js';
import { fillAvatar, fillBadge } from './person-view.js';

const longestQuery = 30;
const sides = [['customer', 'composer.customers'], ['service', 'composer.service']];

export class Picker {
  #box = document.getElementById('picker');
  #field;
  #onPick;
  #options = [];
  #active = 0;
  #start = -1;

  constructor(field, onPick) {
    this.#field = field;
    this.#onPick = onPick;
    this.#box.addEventListener('pointerdown', event => event.preventDefault()); // The field keeps the focus.
    this.#box.addEventListener('click', event => {
      const option = event.target.closest('.picker-option');
      if (option) {
        this.#pick(this.#options.findIndex(({ element }) => element === option));
      }
    });
    field.addEventListener('blur', () => this.close());
  }

  get isOpen() { return !this.#box.hidden; }

  /** Looks whether the cursor stands in an @word, and shows who it may be. */
  look() {
    const upToCursor = this.#field.value.slice(0, this.#field.selectionStart);
    const match = /(?:^|[^A-Za-z0-9_.])@([^@\n]*)$/.exec(upToCursor);
    if (!match || match[1].length > longestQuery || this.#field.selectionStart !== this.#field.selectionEnd) {
      this.close();
      return;
    }
    this.#start = upToCursor.length - match[1].length - 1;
    this.#show(match[1]);
  }

  /** Answers whether the key was for the picker. */
  key(event) {
    if (!this.isOpen || event.isComposing) {
      return false;
    }
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && this.#options.length > 0) {
      this.#activate((this.#active + moves[event.key] + this.#options.length) % this.#options.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.#options.length > 0) {
      this.#pick(this.#active);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  close() {
    this.#box.hidden = true;
    this.#field.removeAttribute('aria-activedescendant');
  }

  #show(query) {
    const wanted = query.toLowerCase();
    const others = data.members.filter(member => member.id !== data.me.id);
    const found = others.filter(member => rank(member.name, wanted) < 3);
    // "@ 5 pm" or a name followed by a sentence is no search.
    if (found.length === 0 && (query.startsWith(' ') || query.includes(' ') || query.length > 12)) {
      this.close();
      return;
    }
    this.#options = [];
    this.#box.replaceChildren();
    for (const [side, heading] of sides) {
      const people = found.filter(member => member.side === side)
        .sort((one, other) => rank(one.name, wanted) - rank(other.name, wanted));
      if (people.length > 0) {
        this.#box.append(this.#section(say(heading), people, wanted));
      }
    }
    if (found.length === 0) {
      this.#box.append(Object.assign(document.createElement('p'), { className: 'picker-nobody', textContent: say('composer.nobody') }));
    }
    this.#box.hidden = false;
    document.getElementById('live-region').textContent = count('composer.found', found.length);
    this.#activate(0);
  }

  #section(heading, people, wanted) {
    const group = document.createElement('div');
    const title = Object.assign(document.createElement('div'), { className: 'picker-heading', textContent: heading });
    title.setAttribute('role', 'presentation');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', heading);
    group.append(title, ...people.map(person => this.#option(person, wanted)));
    return group;
  }

  #option(person, wanted) {
    const element = Object.assign(document.createElement('div'), { className: 'picker-option', id: `picker-${person.id}` });
    element.setAttribute('role', 'option');
    element.dataset.testid = `picker-option-${person.name}`;
    const avatar = Object.assign(document.createElement('span'), { className: 'avatar small' });
    avatar.setAttribute('aria-hidden', 'true');
    fillAvatar(avatar, person);
    const name = Object.assign(document.createElement('span'), { className: 'picker-name' });
    name.append(...marked(person.name, wanted));
    element.append(avatar, name);
    if (person.side === 'service') {
      const badge = Object.assign(document.createElement('span'), { className: 'side-badge' });
      fillBadge(badge, person);
      element.append(badge);
    }
    this.#options.push({ element, person });
    return element;
  }

  #activate(index) {
    this.#active = index;
    this.#options.forEach(({ element }, position) => element.setAttribute('aria-selected', String(position === index)));
    const chosen = this.#options[index]?.element;
    if (chosen) {
      this.#field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  #pick(index) {
    const { person } = this.#options[index];
    this.close();
    this.#onPick(person, this.#start, this.#field.selectionStart);
  }
}

/** 0 the name begins so, 1 one of its words does, 2 it is in there, 3 not at all. */
function rank(name, wanted) {
  const text = name.toLowerCase();
  return text.startsWith(wanted) ? 0 : text.split(/[\s·・-]+/).some(word => word.startsWith(wanted)) ? 1 : text.includes(wanted) ? 2 : 3;
}

function marked(name, wanted) {
  const at = wanted ? name.toLowerCase().indexOf(wanted) : -1;
  if (at < 0) {
    return [name];
  }
  const bold = Object.assign(document.createElement('b'), { textContent: name.slice(at, at + wanted.length) });
  return [name.slice(0, at), bold, name.slice(at + wanted.length)];
}
