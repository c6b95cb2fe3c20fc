import { h } from '../../dom.js';
import { avatar, nameOf } from '../../people.js';

export const person = (element, context) => h('div', { class: 'persons' }, chip(element.user_id, element, context));

export function personList(element, context) {
  const ids = (element.persons ?? []).map((entry) => entry?.id ?? entry);
  const shown = element.drop_invalid_user_id ? ids.filter((id) => nameOf(context.users, id)) : ids;
  return h('div', { class: 'persons' }, shown.map((id) => chip(id, element, context)));
}

/** A person by name and picture, as the component asks; an unknown id stands for itself. */
export function chip(id, { show_avatar: picture = true, show_name: named = true } = {}, context) {
  const name = nameOf(context.users, id) ?? String(id ?? '?');
  return h('span', { class: 'person-chip', title: named ? null : name }, picture ? avatar(name, { small: true }) : null, named || !picture ? name : null);
}
