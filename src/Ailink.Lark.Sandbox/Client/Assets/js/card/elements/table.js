import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { label } from '../text.js';
import { paint } from '../tone.js';
import { cell } from './table-cells.js';

const HEIGHTS = /^(\d{2,3})px$/;
const SIZES = new Set(['heading-0', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading', 'normal', 'notation']);

/** A table with the platform's paging: page_size rows at a time, five unless said otherwise. */
export function table(element, context) {
  const columns = (Array.isArray(element.columns) ? element.columns : []).filter(Boolean).slice(0, 50);
  const rows = Array.isArray(element.rows) ? element.rows : [];
  const size = Math.min(Math.max(Number(element.page_size) || 5, 1), 10);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const head = element.header_style ?? {};
  const body = h('tbody');
  const where = h('span', { class: 'page-at', 'aria-live': 'polite' });
  let page = 0;

  const previous = turn('back', t('previousPage'), () => show(page - 1));
  const next = turn('next', t('nextPage'), () => show(page + 1));
  const show = (wanted) => {
    page = wanted;
    const shown = rows.slice(page * size, (page + 1) * size);
    body.replaceChildren(...shown.map((row) => rowOf(row, columns, element, context)));
    if (rows.length === 0) body.append(h('tr', null, h('td', { colspan: Math.max(columns.length, 1), class: 'quiet' }, t('noRows'))));
    where.textContent = t('page', { page: page + 1, pages });
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
  };
  show(0);

  return h('div', { class: 'card-table', 'data-frozen': element.freeze_first_column === true },
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('table') },
      h('table', null,
        dressed(h('thead', { 'data-fill': head.background_style ?? 'none', 'data-bold': head.bold !== false },
          h('tr', null, columns.map((column) => sized(h('th', { scope: 'col', 'data-align': head.text_align ?? column.horizontal_align ?? 'left' },
            h('span', { class: 'th-text' }, label(column.display_name) || String(column.name ?? ''))), column)))), head, context),
        body)),
    pages > 1 ? h('div', { class: 'pager' }, previous, where, next) : null);
}

// Colour, size and number of lines of the header; without a number its words stay on one line.
function dressed(head, style, context) {
  if (SIZES.has(style.text_size)) head.dataset.size = style.text_size;
  if (Number.isInteger(style.lines) && style.lines > 1) {
    head.dataset.lines = 'true';
    head.style.setProperty('--lines', style.lines);
  }
  return paint(head, 'color', style.text_color, context.card);
}

// Rows have the height that is asked for; only `auto` grows with what is in it, up to row_max_height.
function rowOf(row, columns, element, context) {
  const height = HEIGHTS.exec(element.row_height ?? '');
  const most = element.row_height === 'auto' ? HEIGHTS.exec(element.row_max_height ?? '') : null;
  const node = h('tr', { 'data-height': height ? 'fixed' : element.row_height ?? 'low' }, columns.map((column) =>
    h('td', { 'data-align': column.horizontal_align ?? 'left', 'data-valign': column.vertical_align ?? 'center', 'data-type': column.data_type ?? 'text' },
      h('div', { class: 'cell', tabindex: most ? '0' : null }, cell(valueOf(row, column.name), column, context)))));
  if (height) node.style.height = `${height[1]}px`;
  if (most) node.style.setProperty('--cell-most', `${most[1]}px`);
  return node;
}

const valueOf = (row, name) => (row && typeof row === 'object' && Object.hasOwn(row, name) ? row[name] : undefined);

function sized(node, column) {
  const width = /^(\d{1,3})(px|%)$/.exec(column.width ?? '');
  if (width) node.style.width = width[0];
  if (width?.[2] === 'px') node.style.minWidth = width[0];
  return node;
}

const turn = (picture, text, go) => h('button', { type: 'button', class: 'ghost', 'aria-label': text, on: { click: go } }, icon(picture, 16));
