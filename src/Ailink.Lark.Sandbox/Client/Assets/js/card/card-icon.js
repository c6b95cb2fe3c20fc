import { h } from '../dom.js';
import { icon } from '../icons.js';
import { addressOf } from '../pictures.js';
import { paint } from './tone.js';

// The vendor's icon set is not ours to copy: a token becomes the nearest of our own icons.
const NEAREST = [
  [/bell|alert|notif|remind|alarm/, 'bell'], [/warn|danger|error|urgent/, 'warning'], [/chat|message|comment|reply|forum/, 'chat'],
  [/group|team|members|community/, 'group'], [/member|person|user|contact|avatar/, 'person'], [/done|check|succeed|success|yes|approve/, 'check'],
  [/time|clock|history|duration/, 'clock'], [/calendar|date/, 'calendar'], [/image|photo|picture/, 'image'], [/file|doc|sheet|note|pdf/, 'file'],
  [/link|open|jump|share|external/, 'open'], [/down-small|down_|-down|expand|fold/, 'down'], [/right|next|forward/, 'next'], [/left|back/, 'back'],
  [/close|no_|cancel|reject/, 'close'], [/info|help|about|maybe/, 'info'], [/chart|data|graph|statistic/, 'chart'], [/app|robot|bot|block/, 'puzzle'], [/more/, 'more'],
];

/** An icon of a card, with the platform's token as its title; custom pictures become a small picture mark. */
export function cardIcon(object, context, fallback) {
  if (!object || typeof object !== 'object') return null;
  const token = String(object.token ?? '');
  const name = object.tag === 'custom_icon' || object.img_key ? 'image' : NEAREST.find(([pattern]) => pattern.test(token))?.[1] ?? fallback ?? 'spark';
  const address = object.tag === 'custom_icon' || object.img_key ? addressOf(object.img_key) : null;
  const side = Number.parseInt(/^(\d{1,2})px/.exec(typeof object.size === 'string' ? object.size : '')?.[1] ?? '16', 10);
  const pixels = Math.min(Math.max(side, 12), 48);
  return paint(h('span', { class: 'card-icon', title: token || null }, address ? h('img', { src: address, alt: '', width: pixels, height: pixels }) : icon(name, pixels)),
    'color', object.color ?? object.style?.color, context.card);
}
