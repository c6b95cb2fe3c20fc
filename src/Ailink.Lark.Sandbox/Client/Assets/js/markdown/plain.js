import { decode } from './entities.js';

// More than any line has room for, and little enough that no text makes the patterns below slow.
const MOST = 1000;

/** Card markdown as one plain line, for lists and titles. */
export function plain(source) {
  const text = String(source).slice(0, MOST)
    .replace(/<(at)\s+[^>]*>([^<]*)<\/at>/gi, (whole, tag, name) => `@${name}`)
    .replace(/<\/?[a-z_]+(\s[^<>]*)?\/?>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__|~~|`+)/g, '')
    .replace(/(^|\s)[*_](\S[^*_\n]*)[*_]/g, '$1$2');
  return decode(text).replace(/\s+/g, ' ').trim();
}
