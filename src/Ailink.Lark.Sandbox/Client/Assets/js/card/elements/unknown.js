import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';

/** Says quietly what stands here in the card, so that nothing is lost without a word. */
export function unknown(tag) {
  const node = placeholder('puzzle', t('unsupported', { tag }));
  node.dataset.gap = tag;
  return node;
}

export const placeholder = (picture, text) => h('div', { class: 'placeholder' }, icon(picture, 16), h('span', null, text));
