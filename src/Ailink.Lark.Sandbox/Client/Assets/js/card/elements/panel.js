import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { drawAll } from '../draw.js';
import { arrange, distance, sides } from '../space.js';
import { textOf } from '../text.js';
import { paint } from '../tone.js';

/** A panel that folds. Whether it stands open survives a redraw (data-fold). */
export function panel(element, context) {
  const head = element.header ?? {};
  const arrow = h('span', { class: 'fold-arrow', 'data-angle': head.icon_expanded_angle ?? '-180' }, icon('down', 16));
  const title = h('span', { class: 'fold-title' }, textOf(head.title, context));
  const first = head.icon_position === 'left';
  const summary = h('summary', {
    class: 'fold-header', 'data-icon': head.icon_position ?? 'right', 'data-width': head.width ?? 'fill', 'data-key': `${context.message.message_id}${context.path}`,
  }, first ? [arrow, title] : [title, arrow]);
  summary.style.padding = sides(head.padding) ?? '';
  paint(summary, 'background-color', head.background_color, context.card);

  const content = arrange(h('div', { class: 'fold-body' }, drawAll(element.elements, context)), element, { padding: element.border ? '8px 12px 12px' : '8px 0 0' });
  const node = h('details', { class: 'fold', open: element.expanded === true, 'data-fold': `${context.message.message_id}${context.path}` }, summary, content);
  if (element.border) {
    node.classList.add('bordered');
    node.style.borderRadius = distance(element.border.corner_radius) ?? '';
    paint(node, 'border-color', element.border.color, context.card);
  }
  return paint(node, 'background-color', element.background_color, context.card);
}
