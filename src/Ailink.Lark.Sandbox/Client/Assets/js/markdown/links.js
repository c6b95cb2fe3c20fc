import { h } from '../dom.js';
import { byLanguage } from '../i18n.js';
import { icon } from '../icons.js';
import { addressOf } from '../pictures.js';

/** What stands in a link's place when an app previews it: the app's picture and title. */
export function previewed(preview) {
  const address = addressOf(preview.image_key);
  return [h('span', { class: 'link-preview' },
    address ? h('img', { src: address, alt: '', width: 16, height: 16 }) : icon('open', 14), byLanguage(preview.i18n_title) ?? preview.title)];
}

/** A link when the address is one a browser may follow, else only its text. */
export function anchor(address, children, context) {
  const href = context.resolve(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener' }, children) : h('span', null, children);
}
