import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

// Only a key of this very sandbox is asked for: an example's invented one would be a failed request on every drawing.
const UPLOADED = /^img_v3_[0-9a-f]{32}$/;

/** The address of an uploaded picture, or null. */
export const addressOf = (key) => (typeof key === 'string' && UPLOADED.test(key) ? `/client/images/${key}` : null);

/** A picture: an uploaded one as it is; of every other key its place and description. */
export function picture(text, key) {
  const address = addressOf(key);
  if (!address) return h('div', { class: 'picture drawn', role: 'img', 'aria-label': text || t('image') }, icon('image', 24), text ? h('span', null, text) : null);
  return h('div', { class: 'picture' }, h('img', { src: address, alt: text || t('image'), loading: 'lazy' }));
}
