import { h } from '../dom.js';
import { inline } from './inline.js';

const DIVIDER = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;

export const isTableStart = (lines, at) =>
  lines[at].includes('|') && DIVIDER.test((lines[at + 1] ?? '').trim()) && lines[at + 1].includes('|');

/** A table written with pipes. */
export function pipeTable(lines, at, context) {
  const sides = cells(lines[at + 1]).map(side);
  let next = at + 2;
  while (next < lines.length && lines[next].includes('|')) next += 1;
  const row = (tag, line) => h('tr', null, cells(line).map((cell, index) => h(tag, { 'data-align': sides[index] }, inline(cell, context))));
  return {
    node: h('div', { class: 'table-scroll', tabindex: '0' },
      h('table', { class: 'md-table' },
        h('thead', null, row('th', lines[at])),
        h('tbody', null, lines.slice(at + 2, next).map((line) => row('td', line))))),
    next,
  };
}

function cells(line) {
  return line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

function side(rule) {
  const right = rule.endsWith(':');
  return rule.startsWith(':') && right ? 'center' : right ? 'right' : 'left';
}
