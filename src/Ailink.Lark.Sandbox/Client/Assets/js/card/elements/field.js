import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { width } from '../space.js';
import { label } from '../text.js';

let count = 0;

/** A control with its label, marked when it must be filled in. */
export function labelled(control, element, context) {
  const text = label(element.label);
  count += 1;
  control.id ||= `field-${count}`;
  control.dataset.key = `${context.message.message_id}${context.path}`;
  control.dataset.keep = control.dataset.key;
  control.disabled = element.disabled === true;
  if (element.disabled && label(element.disabled_tips)) control.title = label(element.disabled_tips);
  if (!text) control.setAttribute('aria-label', label(element.placeholder) || element.name || t('choose'));
  if (element.required) control.setAttribute('aria-required', 'true');

  const node = h('div', { class: 'card-field', 'data-label': element.label_position === 'left' ? 'left' : 'top' },
    text ? h('label', { for: control.id }, text, element.required ? h('span', { class: 'must', title: t('required') }, '*') : null) : null,
    control);
  return width(node, element.width ?? 'fill');
}
