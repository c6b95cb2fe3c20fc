import { h } from '../../dom.js';
import { openUrl } from '../behaviors.js';
import { below, drawAll } from '../draw.js';
import { arrange, distance, margin } from '../space.js';
import { paint } from '../tone.js';

const CROSS = { left: 'flex-start', center: 'center', right: 'flex-end' };

/** Columns side by side; on a narrow card flex_mode decides how they give way (layout.css). */
export function columnSet(element, context) {
  const columns = (Array.isArray(element.columns) ? element.columns : []).filter(Boolean).map((item, index) => margin(column(item, below(context, item, 'columns', index)), item));
  const node = h('div', { class: 'columns', 'data-flex': element.flex_mode ?? 'none' }, columns);
  node.style.columnGap = distance(element.horizontal_spacing) ?? '8px';
  node.style.justifyContent = CROSS[element.horizontal_align] ?? '';
  fill(node, element, context);
  return jump(node, element, context);
}

export function column(element, context) {
  const node = arrange(h('div', { class: 'column' }, drawAll(element.elements, context)), element);
  const pixels = distance(element.width);
  if (pixels) {
    node.style.width = pixels;
    node.style.flex = `0 1 ${pixels}`;
  } else if (element.width !== 'auto') {
    node.dataset.weight = Math.min(Math.max(Number(element.weight) || 1, 1), 5);
  }
  fill(node, element, context);
  return jump(node, element, context);
}

function fill(node, element, context) {
  if (!element.background_style || element.background_style === 'default') return;
  node.classList.add('filled-box');
  paint(node, 'background-color', element.background_style, context.card);
}

function jump(node, element, context) {
  const href = element.action?.multi_url ? openUrl({ ...element.action.multi_url, default_url: element.action.multi_url.url }, context) : null;
  if (href) {
    node.classList.add('linked');
    node.append(h('a', { class: 'card-link', href, target: '_blank', rel: 'noopener', 'aria-label': href }));
  }
  return node;
}
