import { h } from '../../dom.js';
import { act, allowed, behaviorsOf, openUrl } from '../behaviors.js';
import { drawAll } from '../draw.js';
import { arrange, distance, width } from '../space.js';
import { label } from '../text.js';
import { paint } from '../tone.js';

const INNER = 'a, button, input, select, textarea, summary, label';

/** A container that can be pressed as a whole; what can be pressed inside it wins. */
export function interactive(element, context) {
  const node = arrange(h('div', { class: 'pressable', title: (element.disabled ? label(element.disabled_tips) : label(element.hover_tips)) || null }),
    element, { padding: '4px 12px' });
  node.append(...drawAll(element.elements, context));
  width(node, element.width ?? 'fill');
  node.style.height = distance(element.height) ?? '';
  node.style.borderRadius = distance(element.corner_radius) ?? '';
  if (element.has_border) {
    node.classList.add('bordered');
    paint(node, 'border-color', element.border_color, context.card);
  }
  if (element.background_style && element.background_style !== 'default') {
    node.classList.add('filled-box');
    paint(node, 'background-color', element.background_style, context.card);
  }
  if (element.disabled) {
    node.setAttribute('aria-disabled', 'true');
    return node;
  }

  node.setAttribute('role', 'button');
  node.tabIndex = 0;
  node.dataset.key = `${context.message.message_id}${context.path}`;
  const press = async (event) => {
    const inner = event.target.closest(INNER);
    if ((inner && node.contains(inner)) || event.target.closest('.pressable') !== node || !await allowed(element)) return;
    const { open, callback } = behaviorsOf(element);
    const href = openUrl(open, context);
    if (href) window.open(href, '_blank', 'noopener');
    if (callback) await act(element, {}, context);
  };
  node.addEventListener('click', press);
  node.addEventListener('keydown', (event) => {
    if (event.target !== node || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press(event);
  });
  return node;
}
