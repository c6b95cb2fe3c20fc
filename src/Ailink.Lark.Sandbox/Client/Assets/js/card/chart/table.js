import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { allRows, own, words } from './data.js';

const MOST_COLUMNS = 12;

/** What a chart shows, as a table: for who cannot see it, and for kinds that are not drawn. */
export function dataTable(spec, caption) {
  const rows = allRows(spec);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MOST_COLUMNS);
  if (rows.length === 0 || columns.length === 0) return h('p', { class: 'quiet' }, t('chartEmpty'));
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { class: 'md-table' },
      h('caption', { class: 'unseen' }, caption),
      h('thead', null, h('tr', null, columns.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', null, rows.map((row) => h('tr', null, columns.map((name) => h('td', null, words(own(row, name)))))))));
}
