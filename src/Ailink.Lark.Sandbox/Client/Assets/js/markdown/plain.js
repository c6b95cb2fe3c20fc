import { decode } from './entities.js';

/** Card markdown as one plain line, for lists and titles. */
export function plain(source) {
  const text = String(source)
    .replace(/<(at)\s+[^>]*>([^<]*)<\/at>/gi, (whole, tag, name) => `@${name}`)
    .replace(/<\/?[a-z_]+(\s[^<>]*)?\/?>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__|~~|`+)/g, '')
    .replace(/(^|\s)[*_](\S[^*_\n]*)[*_]/g, '$1$2');
  return decode(text).replace(/\s+/g, ' ').trim();
}
