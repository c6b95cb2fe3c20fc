import { h } from '../../dom.js';
import { localized } from '../../i18n.js';
import { cardIcon } from '../card-icon.js';
import { width } from '../space.js';
import { blocks } from '../../markdown/blocks.js';
import { dress, label, textOf } from '../text.js';
import { print } from '../typing.js';

export const hr = () => h('hr', { class: 'card-rule' });

export function markdownElement(element, context) {
  const text = dress(h('div', { class: 'md' }), element, context);
  printed(element, context, (part) => text.replaceChildren(...blocks(part, context)));
  return withIcon(text, element, context);
}

export function div(element, context) {
  const text = element.text && typeof element.text === 'object' ? dress(h('div', { class: 'card-text' }), element.text, context) : null;
  if (text) printed(element.text, context, (part) => text.replaceChildren(textOf({ tag: element.text.tag, content: part }, context)));
  const fields = Array.isArray(element.fields)
    ? h('div', { class: 'card-fields' }, element.fields.filter(Boolean).map((field) => h('div', { class: field.is_short ? 'short' : 'wide' }, textOf(field.text, context))))
    : null;
  return width(withIcon(h('div', { class: 'card-div' }, text, fields), element, context), element.width);
}

// Only what has an id can be streamed into.
function printed(object, context, show) {
  if (object.element_id) print(`${context.message.message_id}/${object.element_id}`, localized(object), context.card, show);
  else show(localized(object));
}

/** The small print of 1.0 cards. */
export const note = (element) => h('p', { class: 'card-note' }, (element.elements ?? []).map(label).filter(Boolean).join(' · '));

function withIcon(node, element, context) {
  return element.icon ? h('div', { class: 'with-icon' }, cardIcon(element.icon, context), node) : node;
}
