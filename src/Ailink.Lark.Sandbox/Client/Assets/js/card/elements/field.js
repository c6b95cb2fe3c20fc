import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { tip } from '../../tips.js';
import { width } from '../space.js';
import { label } from '../text.js';

let count = 0;

/** A control with its label, marked when it must be filled in; `aside` stands beside it in its frame. */
export function labelled(control, element, context, aside) {
  const text = label(element.label);
  const named = text || label(element.placeholder) || (typeof element.name === 'string' ? element.name : '') || t('choose');
  count += 1;
  control.id ||= `field-${count}`;
  control.dataset.key = `${context.message.message_id}${context.path}`;
  control.dataset.keep = control.dataset.key;
  if (element.disabled === true) control.disabled = true;
  if (!text || control.tagName === 'BUTTON') control.setAttribute('aria-label', named);
  if (element.required === true) control.setAttribute('aria-required', 'true');

  const must = element.required === true ? h('span', { class: 'must', title: t('required') }, '*') : null;
  const node = h('div', { class: 'card-field', 'data-label': element.label_position === 'left' ? 'left' : 'top', 'data-required': element.required === true },
    text ? h('label', { for: control.id }, text, must) : null,
    aside ? h('div', { class: 'field-frame' }, control, aside) : control,
    text ? null : must);
  return tip(width(node, element.width ?? 'fill'), element.disabled === true ? label(element.disabled_tips) : '');
}
