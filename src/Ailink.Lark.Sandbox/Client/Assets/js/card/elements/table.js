import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { label } from '../text.js';
import { cell } from './table-cells.js';

const HEIGHTS = /^(\d{2,3})px$/;

/** A table with the platform's paging: page_size rows at a time, five unless said otherwise. */
export function table(element, context) {
  const columns = (element.columns ?? []).slice(0, 50);
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
    h('div', { class: 'table-scroll', tabindex: '0' },
      h('table', null,
        h('thead', { 'data-fill': head.background_style ?? 'none', 'data-bold': head.bold !== false },
          h('tr', null, columns.map((column) => sized(h('th', { scope: 'col', 'data-align': head.text_align ?? column.horizontal_align ?? 'left' },
            label(column.display_name) || column.name), column)))),
        body)),
    pages > 1 ? h('div', { class: 'pager' }, previous, where, next) : null);
}

function rowOf(row, columns, element, context) {
  const node = h('tr', { 'data-height': element.row_height ?? 'low' }, columns.map((column) =>
    h('td', { 'data-align': column.horizontal_align ?? 'left', 'data-valign': column.vertical_align ?? 'center', 'data-type': column.data_type ?? 'text' }, cell(row?.[column.name], column, context))));
  const height = HEIGHTS.exec(element.row_height ?? '');
  if (height) node.style.height = `${height[1]}px`;
  return node;
}

function sized(node, column) {
  const width = /^(\d{1,3})(px|%)$/.exec(column.width ?? '');
  if (width) node.style.width = width[0];
  if (width?.[2] === 'px') node.style.minWidth = width[0];
  return node;
}

const turn = (picture, text, go) => h('button', { type: 'button', class: 'ghost', 'aria-label': text, on: { click: go } }, icon(picture, 16));
