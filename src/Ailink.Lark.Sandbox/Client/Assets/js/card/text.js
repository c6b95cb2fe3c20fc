import { h } from '../dom.js';
import { localized } from '../i18n.js';
import { blocks } from '../markdown/blocks.js';
import { decode } from '../markdown/entities.js';
import { paint } from './tone.js';

const SIZES = new Set(['heading-0', 'heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading', 'normal', 'notation',
  'xxxx-large', 'xxx-large', 'xx-large', 'x-large', 'large', 'medium', 'small', 'x-small']);

/** A text object: plain_text as written, lark_md and markdown as card markdown. */
export function textOf(object, context) {
  const text = localized(object);
  return object?.tag === 'lark_md' || object?.tag === 'markdown' ? markdown(text, context) : text;
}

export const markdown = (text, context) => h('div', { class: 'md' }, blocks(text, context));

/** One line of a text object without any markup, for labels. */
export const label = (object) => decode(localized(object)).trim();

// A size the card defines by itself, which may differ on a phone.
function ownSize(card, name) {
  const sizes = card.config?.style?.text_size;
  if (!sizes || typeof name !== 'string' || !Object.hasOwn(sizes, name)) return name;
  const size = sizes[name] ?? {};
  return (matchMedia('(max-width: 720px)').matches ? size.mobile : size.pc) ?? size.default;
}

/** Size, colour, alignment and number of lines of a text. */
export function dress(node, object, context) {
  const size = ownSize(context.card, object.text_size);
  if (SIZES.has(size)) node.dataset.size = size;
  if (['left', 'center', 'right'].includes(object.text_align)) node.dataset.align = object.text_align;
  if (Number.isInteger(object.lines) && object.lines > 0) {
    node.classList.add('clamped');
    node.style.setProperty('--lines', object.lines);
  }
  return paint(node, 'color', object.text_color, context.card);
}
