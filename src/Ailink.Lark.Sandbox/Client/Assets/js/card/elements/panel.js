import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { cardIcon } from '../card-icon.js';
import { drawAll } from '../draw.js';
import { arrange, radius, sides } from '../space.js';
import { textOf } from '../text.js';
import { paint } from '../tone.js';

const ANGLES = new Set([-180, -90, 90, 180]);
const WIDTHS = new Set(['fill', 'auto', 'auto_when_fold']);
const PLACES = new Set(['left', 'right', 'follow_text']);

/** A panel that folds. Whether it stands open survives a redraw (data-fold). */
export function panel(element, context) {
  const head = element.header && typeof element.header === 'object' ? element.header : {};
  const key = `${context.message.message_id}${context.path}`;
  const place = PLACES.has(head.icon_position) ? head.icon_position : 'right';
  const arrow = h('span', { class: 'fold-arrow', 'data-angle': ANGLES.has(head.icon_expanded_angle) ? head.icon_expanded_angle : -180 },
    head.icon ? cardIcon(head.icon, context, 'down') : icon('down', 16));
  const title = h('span', { class: 'fold-title' }, textOf(head.title, context));
  const summary = h('summary', { class: 'fold-header', 'data-icon': place, 'data-width': WIDTHS.has(head.width) ? head.width : 'fill', 'data-valign': head.vertical_align ?? 'center', 'data-key': key },
    place === 'left' ? [arrow, title] : [title, arrow]);
  summary.style.padding = sides(head.padding) ?? '';
  paint(summary, 'background-color', head.background_color, context.card);

  const content = arrange(h('div', { class: 'fold-body' }, drawAll(element.elements, context)), element, { padding: element.border ? '8px 12px 12px' : '8px 0 0' });
  const node = h('details', { class: 'fold', open: element.expanded === true, 'data-fold': key }, summary, content);
  if (element.border && typeof element.border === 'object') {
    node.classList.add('bordered');
    node.style.borderRadius = radius(element.border.corner_radius) ?? '';
    paint(node, 'border-color', element.border.color, context.card);
  }
  return element.background_color ? paint(node, 'background-color', element.background_color, context.card) : node;
}
