import { style } from '../dom.js';

const NAMED = { small: '4px', medium: '8px', large: '12px', extra_large: '16px', default: '8px' };
const PIXELS = /^-?\d{1,3}(\.\d+)?px$/;
const CROSS = { left: 'flex-start', top: 'flex-start', center: 'center', right: 'flex-end', bottom: 'flex-end' };

/** A named or literal distance, or null when it is neither. */
export function distance(value) {
  if (typeof value === 'string' && Object.hasOwn(NAMED, value)) return NAMED[value];
  return typeof value === 'string' && PIXELS.test(value.trim()) ? value.trim() : null;
}

/** "1, 2 or 4 values" of padding or margin. */
export function sides(value) {
  const parts = (typeof value === 'string' ? value : '').trim().split(/\s+/);
  return parts.length <= 4 && parts.every((part) => PIXELS.test(part)) ? parts.join(' ') : null;
}

/** Lays out a container's children as its direction, spacing and alignment say. */
export function arrange(node, box, { gap = '8px', padding } = {}) {
  const across = box.direction === 'horizontal';
  node.classList.add('stack');
  node.dataset.direction = across ? 'horizontal' : 'vertical';
  style(node, 'row-gap', distance(box.vertical_spacing) ?? gap);
  style(node, 'column-gap', distance(box.horizontal_spacing) ?? '8px');
  style(node, 'padding', sides(box.padding) ?? padding);
  style(node, across ? 'justify-content' : 'align-items', CROSS[box.horizontal_align]);
  style(node, across ? 'align-items' : 'justify-content', CROSS[box.vertical_align]);
  return node;
}

/** The outer distance every component may have. */
export const margin = (node, element) => style(node, 'margin', sides(element.margin));

/** How round corners are: pixels or per cent. */
export const radius = (value) => (typeof value === 'string' && /^\d{1,3}(\.\d+)?(px|%)$/.test(value.trim()) ? value.trim() : null);

/** "fill", "auto" or pixels. */
export function width(node, value) {
  if (value === 'fill') node.dataset.width = 'fill';
  else if (value === 'auto') node.dataset.width = 'auto';
  else if (typeof value === 'string' && PIXELS.test(value)) style(node, 'width', value);
  return node;
}
