import { h } from '../dom.js';

/** A link when the address is one a browser may follow, else only its text. */
export function anchor(address, children, context) {
  const href = context.resolve(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener' }, children) : h('span', null, children);
}
