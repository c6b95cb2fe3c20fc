import { h } from '../../dom.js';
import { toast } from '../../notices.js';
import { tip } from '../../tips.js';
import { behaviorsOf } from '../behaviors.js';
import { drawAll } from '../draw.js';
import { interactOn } from '../interact.js';
import { sides } from '../space.js';
import { dress, label, textOf } from '../text.js';

/** A tick box with text; without a callback the tick stays on this page, as the platform does it. */
export function checker(element, context) {
  const key = `${context.message.message_id}${context.path}`;
  const off = element.disabled === true;
  const reason = label(element.disabled_tips);
  const box = h('input', { type: 'checkbox', checked: element.checked === true, 'aria-disabled': off ? 'true' : null, 'data-keep': key, 'data-key': key, 'aria-label': label(element.text) ? null : element.name ?? '✓' });
  const tells = !context.fields && behaviorsOf(element).callback;
  const send = interactOn(element, context, { read: () => box.checked, say: () => ({ checked: box.checked }), label: label(element.text), control: box });
  if (off) {
    box.addEventListener('click', (event) => {
      event.preventDefault();
      if (reason) toast('info', reason);
    });
  }
  box.addEventListener('change', async () => {
    if (tells && !await send()) box.checked = !box.checked;
  });

  const style = element.checked_style ?? {};
  const buttons = Array.isArray(element.button_area?.buttons) ? element.button_area.buttons.slice(0, 3) : [];
  const text = element.text ? dress(h('span', { class: 'checker-text' }, textOf(element.text, context)), element.text, context) : null;
  const node = h('div', { class: 'checker', 'data-struck': style.show_strikethrough === true, 'data-shade': element.overall_checkable !== false, 'data-off': off },
    h('label', null, box, text),
    buttons.length > 0 ? h('div', { class: 'checker-buttons', 'data-when': element.button_area.pc_display_rule ?? 'always' }, drawAll(buttons, { ...context, at: `${context.at}/button_area` }, 'buttons')) : null);
  if (typeof style.opacity === 'number') node.style.setProperty('--ticked', Math.min(Math.max(style.opacity, 0.2), 1));
  node.style.padding = sides(element.padding) ?? '';
  return tip(node, off ? reason : label(element.hover_tips));
}
