import { h } from '../dom.js';
import { exactTime, t } from '../i18n.js';
import { avatar, isSame, nameOf } from '../people.js';
import { toneOf } from '../card/tone.js';
import { anchor } from './links.js';

const ATTRIBUTE = /([a-z_]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/gi;
const OPENING = /<([a-z_]+)((?:\s+[a-z_]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*)\s*(\/)?>/iy;

const EMPTY = new Set(['br', 'hr', 'at', 'person', 'local_datetime', 'number_tag']);

// What a tag becomes: `inner` renders its content, `text` is its content as written.
const TAGS = {
  br: () => h('br'),
  hr: () => h('hr'),
  b: ({ inner }) => h('strong', null, inner()),
  i: ({ inner }) => h('em', null, inner()),
  u: ({ inner }) => h('u', null, inner()),
  s: ({ inner }) => h('del', null, inner()),
  at: mention,
  person: ({ attributes, context }) => {
    const name = nameOf(context.users, attributes.id) ?? attributes.id ?? '?';
    return h('span', { class: 'person-chip' }, avatar(name, { small: true }), name);
  },
  font: ({ attributes, inner }) => h('span', { class: 'md-font', ...toneOf(attributes.color) }, inner()),
  text_tag: ({ attributes, inner }) => h('span', { class: 'tag', 'data-tone': toneOf(attributes.color)['data-tone'] ?? 'neutral' }, inner()),
  number_tag: ({ attributes, text, context }) =>
    anchor(attributes.url, [h('span', { class: 'number-tag', 'data-tone': toneOf(attributes.background_color)['data-tone'] ?? 'neutral' }, text)], context),
  a: ({ attributes, inner, context }) => anchor(attributes.href, inner(), context),
  link: ({ attributes, inner, context }) => anchor(attributes.pc_url ?? attributes.url, inner(), context),
  local_datetime: ({ attributes, text }) => {
    const when = new Date(Number(attributes.millisecond));
    return Number.isNaN(when.getTime()) ? text : h('time', { datetime: when.toISOString() }, exactTime(when));
  },
  raw: ({ text }) => text,
};

/** Reads one tag of card markdown at `from`; null when it is not one, and then it stays text. */
export function readTag(source, from, context, inline) {
  OPENING.lastIndex = from;
  const opening = OPENING.exec(source);
  const name = opening?.[1].toLowerCase();
  if (!opening || !Object.hasOwn(TAGS, name)) return null;

  const start = OPENING.lastIndex;
  const attributes = Object.fromEntries([...opening[2].matchAll(ATTRIBUTE)].map((found) => [found[1].toLowerCase(), found[2] ?? found[3] ?? found[4]]));
  const finish = (text, end) => ({ node: TAGS[name]({ attributes, text, context, inner: () => inline(text) }), end });

  if (opening[3] || name === 'br' || name === 'hr') return finish('', start);
  const closing = closingOf(source, name, start);
  if (closing) return finish(source.slice(start, closing.index), closing.end);
  return EMPTY.has(name) ? finish('', start) : null;
}

function closingOf(source, name, from) {
  const either = new RegExp(`<(/?)${name}(?=[\\s>/])[^<>]*>`, 'gi');
  either.lastIndex = from;
  let depth = 1;
  for (let found = either.exec(source); found; found = either.exec(source)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return { index: found.index, end: either.lastIndex };
    if (depth > 50) return null;
  }
  return null;
}

function mention({ attributes, text, context }) {
  const ids = (attributes.ids ?? attributes.id ?? attributes.user_id ?? attributes.email ?? '').split(',').map((id) => id.trim()).filter(Boolean);
  // An id that only its sender knows still has the name that was written with it.
  if (ids.length === 0) return text ? h('span', { class: 'mention' }, `@${text}`) : '';
  return ids.map((id) => {
    const name = id === 'all' ? t('everyone') : nameOf(context.users, id) ?? (text || id);
    return h('span', { class: id === 'all' || isSame(context.user, id) ? 'mention me' : 'mention' }, `@${name}`);
  });
}
