import { h } from '../dom.js';
import { signOf } from '../emojis.js';
import { icon } from '../icons.js';
import { addressOf } from '../pictures.js';
import { t } from '../i18n.js';
import { decode } from './entities.js';
import { anchor, previewed } from './links.js';
import { readTag } from './tags.js';

const DEEPEST = 24;
const SPECIAL = /[\\`*_~[!<:h\n]/g;
const BARE_LINK = /https?:\/\/[^\s<>"'`\u3000-\u303f\uff00-\uffef)\]]+/iy;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;

/** Card markdown inside one paragraph, as nodes. `only: 'text'` keeps to what a text message knows. */
export function inline(source, context, { depth = 0, only } = {}) {
  if (depth > DEEPEST) return [decode(source)];
  const again = (text) => inline(text, context, { depth: depth + 1, only });
  const dead = new Set();
  const nodes = [];
  let from = 0;
  let at = 0;

  const flush = (end) => {
    if (end > from) nodes.push(decode(source.slice(from, end)));
  };

  while (at < source.length) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(source);
    if (!special) break;
    at = special.index;
    const found = rule(source, at, { context, again, dead, only });
    if (!found) {
      at += 1;
      continue;
    }
    flush(at);
    nodes.push(found.node);
    at = found.end;
    from = at;
  }
  flush(source.length);
  return nodes;
}

function rule(source, at, tools) {
  switch (source[at]) {
    case '\n': return { node: h('br'), end: at + 1 };
    case '<': return readTag(source, at, tools.context, tools.again);
    case '[': return link(source, at, tools);
    case 'h': return bareLink(source, at, tools);
  }
  if (tools.only === 'text') return null;
  switch (source[at]) {
    case '\\': return PUNCTUATION.test(source[at + 1] ?? '') ? { node: source[at + 1], end: at + 2 } : null;
    case '`': return code(source, at, tools);
    case '!': return source[at + 1] === '[' ? image(source, at) : null;
    case ':': return emoji(source, at);
    default: return emphasis(source, at, tools);
  }
}

function code(source, at, { dead }) {
  const ticks = /`+/y;
  ticks.lastIndex = at;
  const fence = ticks.exec(source)[0];
  if (dead.has(fence)) return { node: fence, end: at + fence.length };
  for (let end = source.indexOf(fence, at + fence.length); end >= 0; end = source.indexOf(fence, end + 1)) {
    if (source[end - 1] === '`' || source[end + fence.length] === '`') continue;
    return { node: h('code', null, unpadded(source.slice(at + fence.length, end))), end: end + fence.length };
  }
  dead.add(fence);
  return { node: fence, end: at + fence.length };
}

// One space on each side belongs to the marks, unless there is nothing else.
const unpadded = (text) => (text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '' ? text.slice(1, -1) : text);

function emphasis(source, at, { again, dead }) {
  const letter = source[at];
  let run = 1;
  while (source[at + run] === letter) run += 1;
  const whole = { node: source.slice(at, at + run), end: at + run };
  if (letter === '~' ? run !== 2 : run > 3) return whole;
  if (letter === '_' && WORD.test(source[at - 1] ?? '')) return whole;

  const mark = letter.repeat(run);
  if (dead.has(mark) || /\s/.test(source[at + run] ?? ' ')) return whole;
  const end = closing(source, mark, at + run);
  if (end < 0) {
    dead.add(mark);
    return whole;
  }
  const inner = again(source.slice(at + run, end));
  const node = letter === '~' ? h('del', null, inner)
    : run === 3 ? h('strong', null, h('em', null, inner))
      : h(run === 2 ? 'strong' : 'em', null, inner);
  return { node, end: end + run };
}

function closing(source, mark, from) {
  for (let at = source.indexOf(mark, from + 1); at >= 0; at = source.indexOf(mark, at + 1)) {
    const letter = mark[0];
    if (source[at - 1] === '\\' || /\s/.test(source[at - 1])) continue;
    if (mark.length === 1 && (source[at - 1] === letter || source[at + 1] === letter)) continue;
    if (letter === '_' && WORD.test(source[at + mark.length] ?? '')) continue;
    return at;
  }
  return -1;
}

// [text](address): the text may hold brackets in pairs, the address spaces nowhere.
function bracketed(source, at) {
  let depth = 0;
  for (let end = at; end < source.length && end - at < 2000; end += 1) {
    if (source[end] === '\\') end += 1;
    else if (source[end] === '[') depth += 1;
    else if (source[end] === ']') depth -= 1;
    if (depth > 0) continue;
    const rest = /\]\(\s{0,4}<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s{1,4}"[^"]*")?\s{0,4}\)/y;
    rest.lastIndex = end;
    const found = rest.exec(source);
    return found ? { text: source.slice(at + 1, end), address: decode(found[1]), end: rest.lastIndex } : null;
  }
  return null;
}

function link(source, at, { context, again, dead }) {
  if (dead.has('](')) return null;
  if (source.indexOf('](', at) < 0) {
    dead.add('](');
    return null;
  }
  const found = bracketed(source, at);
  return found ? { node: anchor(found.address, again(found.text), context), end: found.end } : null;
}

function image(source, at) {
  const found = bracketed(source, at + 1);
  if (!found) return null;
  const [name, address] = [decode(found.text) || t('image'), addressOf(found.address)];
  const node = address ? h('img', { class: 'md-image', src: address, alt: name, title: name, loading: 'lazy' }) : h('span', { class: 'image-chip' }, icon('image', 16), name);
  return { node, end: found.end };
}

function bareLink(source, at, { context }) {
  if (WORD.test(source[at - 1] ?? '')) return null;
  BARE_LINK.lastIndex = at;
  const whole = BARE_LINK.exec(source)?.[0] ?? '';
  // What ends a sentence ends the address. Counted letter by letter: a pattern would begin anew at every mark of a long run.
  let length = whole.length;
  while (length > 0 && '.,;:!?*_~'.includes(whole[length - 1])) length -= 1;
  const found = whole.slice(0, length);
  if (!found) return null;
  const preview = context.previews?.find((each) => each.url === found || each.url === decode(found));
  return { node: anchor(decode(found), preview?.title ? previewed(preview) : [decode(found)], context), end: at + found.length };
}

function emoji(source, at) {
  const name = /:(\w{2,30}):/y;
  name.lastIndex = at;
  const found = name.exec(source);
  const sign = found && signOf(found[1]);
  return sign ? { node: sign, end: name.lastIndex } : null;
}
