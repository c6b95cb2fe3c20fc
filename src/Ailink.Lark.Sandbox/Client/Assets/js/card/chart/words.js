import { h } from '../../dom.js';
import { fillOf } from './paint.js';

/** A cloud of words, the weightier the larger. */
export function cloud(model) {
  const most = Math.max(...model.parts.map((part) => part.value), 1e-9);
  return h('p', { class: 'chart-words' }, model.parts.flatMap((part, index) => {
    const { fill, ...paint } = fillOf(index, model);
    const word = h('span', { ...paint, title: `${part.key} · ${part.value}` }, part.key);
    word.style.fontSize = `${Math.round(13 + 19 * part.value / most)}px`;
    if (fill) word.style.color = fill;
    return [word, ' '];
  }));
}
