import { h } from '../../dom.js';
import { current } from '../../i18n.js';
import { inline } from '../../markdown/inline.js';
import { label, markdown } from '../text.js';
import { toneName } from '../tone.js';
import { chip } from './persons.js';

/** One value of a table, by the data type of its column. */
export function cell(value, column, context) {
  if (value === null || value === undefined) return null;
  switch (column.data_type) {
    case 'number': return number(value, column.format ?? {});
    case 'date': return date(value, column.date_format);
    case 'persons': return [value].flat().map((id) => chip(id, { size: 'small' }, context));
    case 'options': return [value].flat().filter((option) => option !== null).map((option) => typeof option === 'object'
      ? h('span', { class: 'tag', 'data-tone': toneName(option.color) ?? 'neutral' }, label(option.text))
      : h('span', { class: 'tag', 'data-tone': 'neutral' }, option));
    case 'lark_md': return inline(String(value), context);
    case 'markdown': return markdown(String(value), context);
    default: return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

function number(value, { symbol = '', precision, separator }) {
  const amount = Number(value);
  if (!Number.isFinite(amount)) return String(value);
  const digits = Number.isInteger(precision) ? Math.min(Math.max(precision, 0), 10) : undefined;
  const text = new Intl.NumberFormat(current() === 'zh' ? 'zh-CN' : 'en-GB', {
    useGrouping: separator === true, minimumFractionDigits: digits, maximumFractionDigits: digits ?? 10,
  }).format(Math.abs(amount));
  return `${amount < 0 ? '-' : ''}${typeof symbol === 'string' ? symbol : ''}${text}`;
}

function date(value, pattern) {
  const when = new Date(Number(value));
  if (Number.isNaN(when.getTime())) return String(value);
  const two = (part) => String(part).padStart(2, '0');
  const parts = {
    YYYY: when.getFullYear(), YY: two(when.getFullYear() % 100), MM: two(when.getMonth() + 1), DD: two(when.getDate()),
    HH: two(when.getHours()), mm: two(when.getMinutes()), ss: two(when.getSeconds()),
  };
  return String(pattern || 'YYYY/MM/DD').replace(/YYYY|YY|MM|DD|HH|mm|ss/g, (part) => parts[part]);
}
