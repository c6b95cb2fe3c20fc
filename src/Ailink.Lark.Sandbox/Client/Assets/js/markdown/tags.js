import { h } from '../dom.js';
import { t, timeAs } from '../i18n.js';
import { target } from '../links.js';
import { isSame, nameOf } from '../people.js';
import { cardIcon } from '../card/card-icon.js';
import { chip } from '../card/elements/persons.js';
import { toneName, toneOf } from '../card/tone.js';
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
  person: ({ attributes, context }) => chip(attributes.id, { ...attributes, size: 'small' }, context),
  font: ({ attributes, inner }) => h('span', { class: 'md-font', ...toneOf(attributes.color) }, inner()),
  text_tag: ({ attributes, inner }) => h('span', { class: 'tag', 'data-tone': toneOf(attributes.color)['data-tone'] ?? 'neutral' }, inner()),
  number_tag: numberTag,
  a: ({ attributes, inner, context }) => anchor(attributes.href, inner(), context),
  link: ({ attributes, inner, context }) => anchor(target({ ...attributes, default_url: attributes.url }), [attributes.icon ? cardIcon({ token: attributes.icon, size: '14px 14px' }, { card: {} }, 'open') : null, ...inner()], context),
  local_datetime: localTime,
  raw: ({ text }) => text,
};

function numberTag({ attributes, text, context }) {
  const tag = h('span', { class: 'number-tag', 'data-tone': toneName(attributes.background_color) ?? 'neutral', 'data-ink': toneName(attributes.font_color) ?? attributes.font_color ?? null }, text);
  const address = target({ ...attributes, default_url: attributes.url });
  return address ? anchor(address, [tag], context) : tag;
}

function localTime({ attributes, text, context }) {
  const when = new Date(Number(attributes.millisecond));
  if (Number.isNaN(when.getTime())) return text;
  const node = h('time', { datetime: when.toISOString() }, timeAs(attributes.format_type, when));
  return attributes.link ? anchor(attributes.link, [node], context) : node;
}

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
