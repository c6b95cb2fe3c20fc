import { h } from '../../dom.js';
import { avatar, nameOf } from '../../people.js';
import { tip } from '../../tips.js';
import { cardIcon } from '../card-icon.js';

const SIZES = new Set(['extra_small', 'small', 'medium', 'large']);

export const person = (element, context) => h('div', { class: 'persons' }, chip(element.user_id, element, context));

/** People by their ids; `lines` cuts what needs more room. */
export function personList(element, context) {
  const ids = (Array.isArray(element.persons) ? element.persons : []).map((entry) => entry?.id ?? entry);
  const shown = element.drop_invalid_user_id === true ? ids.filter((id) => nameOf(context.users, id)) : ids;
  const size = sizeOf(element);
  const list = h('div', { class: 'persons', 'data-size': size, 'data-bare': element.show_name === false }, shown.map((id) => chip(id, element, context)));
  if (Number.isInteger(element.lines) && element.lines > 0) {
    list.classList.add('cut');
    list.style.setProperty('--lines', element.lines);
  }
  return element.icon ? h('div', { class: 'with-icon' }, cardIcon(element.icon, context), list) : list;
}

/** A person by name and picture, as the component asks; an unknown id stands for itself. */
export function chip(id, element = {}, context) {
  const name = nameOf(context.users, id) ?? String(id ?? '?');
  const [face, named] = [isOn(element.show_avatar), isOn(element.show_name)];
  const node = h('span', { class: 'person-chip', 'data-size': sizeOf(element), 'data-style': element.style === 'capsule' ? 'capsule' : 'normal' }, face ? avatar(name, { small: true }) : null,
    named || !face ? h('span', null, name) : h('span', { class: 'unseen' }, name));
  return tip(node, named ? '' : name);
}

// In markdown they are words.
const isOn = (value) => value !== false && value !== 'false';

const sizeOf = (element) => (SIZES.has(element.size) ? element.size : 'medium');
