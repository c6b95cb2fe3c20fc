import { h } from '../dom.js';
import { inline } from './inline.js';
import { isTableStart, pipeTable } from './pipe-table.js';

const DEEPEST = 8;
// Each reads a line that ends in no space, and in one way only: two neighbours that both take spaces would try every split of a long run.
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#-]*)$/;
const HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|<hr\s*\/?>)$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;

/** Card markdown (a safe subset of CommonMark, no HTML blocks) as nodes. */
export function blocks(source, context, depth = 0) {
  const lines = String(source).replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, '    ').split('\n').map((line) => line.trimEnd());
  const out = [];
  let at = 0;
  while (at < lines.length) {
    const block = readBlock(lines, at, context, depth);
    if (block.node) out.push(block.node);
    at = block.next;
  }
  return out;
}

function readBlock(lines, at, context, depth) {
  const line = lines[at];
  if (line.trim() === '') return { next: at + 1 };
  if (FENCE.test(line)) return fence(lines, at);
  if (RULE.test(line)) return { node: h('hr'), next: at + 1 };
  const heading = HEADING.exec(line);
  if (heading) return { node: headingNode(heading, context), next: at + 1 };
  if (depth < DEEPEST && QUOTE.test(line)) return quote(lines, at, context, depth);
  if (depth < DEEPEST && ITEM.test(line)) return list(lines, at, context, depth);
  if (isTableStart(lines, at)) return pipeTable(lines, at, context);
  return paragraph(lines, at, context);
}

function startsBlock(lines, at) {
  const line = lines[at];
  return line.trim() === '' || FENCE.test(line) || RULE.test(line) || HEADING.test(line) || QUOTE.test(line) || ITEM.test(line) || isTableStart(lines, at);
}

function paragraph(lines, at, context) {
  let next = at + 1;
  while (next < lines.length && !startsBlock(lines, next)) next += 1;
  const text = lines.slice(at, next).map((line) => line.trim()).join('\n');
  return { node: h('p', null, inline(text, context)), next };
}

// Headings of a card are looks, not an outline of this page: they stay outside the page's own headings.
function headingNode([, marks, text], context) {
  return h('p', { class: `md-heading md-heading-${marks.length}` }, inline(withoutTail(text), context));
}

// The marks that may close a heading stand alone: of "C#" nothing is taken.
function withoutTail(text) {
  const at = text.lastIndexOf(' ') + 1;
  return at > 0 && [...text.slice(at)].every((letter) => letter === '#') ? text.slice(0, at).trimEnd() : text;
}

function fence(lines, at) {
  const [, mark, language] = FENCE.exec(lines[at]);
  let next = at + 1;
  while (next < lines.length && !(lines[next].trim().startsWith(mark) && /^[`~]+$/.test(lines[next].trim()))) next += 1;
  return { node: codeBlock(lines.slice(at + 1, next).join('\n'), language), next: next + 1 };
}

/** A block of code with its language named above it. */
export function codeBlock(text, language) {
  return h('figure', { class: 'md-code' },
    language ? h('figcaption', null, language) : null,
    h('pre', { tabindex: '0' }, h('code', null, text)));
}

function quote(lines, at, context, depth) {
  const inner = [];
  let next = at;
  while (next < lines.length && QUOTE.test(lines[next])) {
    inner.push(QUOTE.exec(lines[next])[1]);
    next += 1;
  }
  return { node: h('blockquote', null, blocks(inner.join('\n'), context, depth + 1)), next };
}

function list(lines, at, context, depth) {
  const [, indent, mark] = ITEM.exec(lines[at]);
  const ordered = /\d/.test(mark);
  const items = [];
  let next = at;
  while (next < lines.length) {
    const item = ITEM.exec(lines[next]);
    const starts = item && item[1].length < indent.length + 2;
    if (starts && (item[1].length < indent.length || /\d/.test(item[2]) !== ordered || RULE.test(lines[next]))) break;
    if (starts) items.push([item[3]]);
    else if (lines[next].trim() === '' && !continues(lines, next + 1, indent.length)) break;
    else if (!item && lines[next].search(/\S/) <= indent.length && lines[next].trim() !== '' && startsBlock(lines, next)) break;
    else items.at(-1).push(lines[next].slice(Math.min(indent.length + 2, Math.max(0, lines[next].search(/\S/)))));
    next += 1;
  }
  const start = ordered ? Number.parseInt(mark, 10) : null;
  return {
    node: h(ordered ? 'ol' : 'ul', start !== null && start !== 1 ? { start } : null, items.map((item) => h('li', null, itemContent(item, context, depth)))),
    next,
  };
}

function continues(lines, at, indent) {
  const line = lines[at] ?? '';
  return line.trim() !== '' && (line.search(/\S/) > indent || ITEM.test(line));
}

function itemContent(lines, context, depth) {
  const nodes = blocks(lines.join('\n'), context, depth + 1);
  const [first, ...rest] = nodes;
  return first?.tagName === 'P' && !first.className ? [...first.childNodes, ...rest] : nodes;
}
