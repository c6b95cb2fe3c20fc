import { h } from '../../dom.js';
import { toast } from '../../notices.js';
import { tip } from '../../tips.js';
import { act, allowed, behaviorsOf, openUrl } from '../behaviors.js';
import { drawAll } from '../draw.js';
import { isLocked } from '../lock.js';
import { arrange, distance, radius, width } from '../space.js';
import { label } from '../text.js';
import { paint } from '../tone.js';

const LONGEST_NAME = 80;

/** A container that can be pressed as a whole: a button covers it, and what can be pressed inside lies above that. */
export function interactive(element, context) {
  const node = arrange(h('div', { class: 'pressable' }), element, { padding: '4px 12px' });
  node.append(...drawAll(element.elements, context));
  width(node, element.width ?? 'fill');
  node.style.height = element.height === 'auto' ? '' : distance(element.height) ?? '';
  node.style.borderRadius = radius(element.corner_radius) ?? '';
  if (element.has_border) {
    node.classList.add('bordered');
    paint(node, 'border-color', element.border_color, context.card);
  }
  if (element.background_style === 'laser') node.classList.add('laser');
  else if (element.background_style && element.background_style !== 'default') {
    node.classList.add('filled-box');
    paint(node, 'background-color', element.background_style, context.card);
  }
  node.prepend(cover(node, element, context));
  if (element.disabled) {
    node.dataset.off = 'true';
    node.setAttribute('role', 'group');
    node.setAttribute('aria-disabled', 'true');
  }
  return node;
}

function cover(node, element, context) {
  const name = node.textContent.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  const off = element.disabled === true;
  const reason = label(element.disabled_tips);
  const { open, callback } = behaviorsOf(element);
  const href = openUrl(open, context);
  const look = { class: 'press-cover', 'aria-label': name || '…', 'data-key': `${context.message.message_id}${context.path}` };
  if (off) return tip(h('button', { ...look, type: 'button', 'aria-disabled': 'true', on: { click: () => reason && toast('info', reason) } }), reason);
  const hint = label(element.hover_tips);
  if (href && !callback && !element.confirm) return tip(h('a', { ...look, href, target: '_blank', rel: 'noopener' }), hint);
  return tip(h('button', { ...look, type: 'button', on: { click: () => press(element, { href, callback }, context) } }), hint);
}

async function press(element, { href, callback }, context) {
  if (isLocked(context.message.message_id) || !await allowed(element)) return;
  if (href) window.open(href, '_blank', 'noopener');
  if (callback) await act(element, {}, context);
}
