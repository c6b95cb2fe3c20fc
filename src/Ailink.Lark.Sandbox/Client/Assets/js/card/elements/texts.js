import { h } from '../../dom.js';
import { localized } from '../../i18n.js';
import { cardIcon } from '../card-icon.js';
import { width } from '../space.js';
import { dress, label, markdown, textOf } from '../text.js';

export const hr = () => h('hr', { class: 'card-rule' });

export function markdownElement(element, context) {
  const text = dress(markdown(localized(element), context), element, context);
  return withIcon(text, element, context);
}

export function div(element, context) {
  const text = element.text ? dress(h('div', { class: 'card-text' }, textOf(element.text, context)), element.text, context) : null;
  const fields = Array.isArray(element.fields)
    ? h('div', { class: 'card-fields' }, element.fields.map((field) => h('div', { class: field.is_short ? 'short' : 'wide' }, textOf(field.text, context))))
    : null;
  return width(withIcon(h('div', { class: 'card-div' }, text, fields), element, context), element.width);
}

/** The small print of 1.0 cards. */
export const note = (element) => h('p', { class: 'card-note' }, (element.elements ?? []).map(label).filter(Boolean).join(' · '));

function withIcon(node, element, context) {
  return element.icon ? h('div', { class: 'with-icon' }, cardIcon(element.icon, context), node) : node;
}
