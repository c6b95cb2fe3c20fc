import { h } from '../../dom.js';
import { drawAll } from '../draw.js';
import { interactOn } from '../interact.js';
import { behaviorsOf } from '../behaviors.js';
import { label, textOf } from '../text.js';

/** A tick box with text; without a callback the tick stays on this page, as the platform does it. */
export function checker(element, context) {
  const box = h('input', { type: 'checkbox', checked: element.checked === true, disabled: element.disabled === true, 'data-keep': `${context.message.message_id}${context.path}` });
  const tells = context.fields || behaviorsOf(element).callback;
  const send = interactOn(element, context, { read: () => box.checked, say: () => ({ checked: box.checked }), label: label(element.text), focus: () => box.focus() });
  box.addEventListener('change', async () => {
    if (tells && !await send()) box.checked = !box.checked;
  });
  const buttons = element.button_area?.buttons;
  return h('div', { class: 'checker', 'data-struck': element.checked_style?.show_strikethrough === true },
    h('label', { title: label(element.hover_tips) || null }, box, h('span', null, textOf(element.text, context))),
    Array.isArray(buttons) ? h('div', { class: 'checker-buttons' }, drawAll(buttons.slice(0, 3).map((button) => ({ tag: 'button', ...button })), context)) : null);
}
