import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { lightbox } from '../../lightbox.js';
import { addressOf, picture } from '../../pictures.js';
import { distance, radius } from '../space.js';
import { label } from '../text.js';

const SIZES = { large: '160px', medium: '80px', small: '40px', tiny: '16px' };
const LITERAL = /^(\d{1,3})px (\d{1,3})px$/;
const CUTS = new Set(['crop_center', 'crop_top']);
const WIDE = new Set(['stretch', 'stretch_without_padding']);

/** A picture with its size, cut, corners and title; pressing it shows it large unless `preview` is off. */
export function img(element) {
  const title = label(element.title);
  const name = label(element.alt) || title;
  const box = picture(name, element.img_key);
  // The words of before said size and cut in one.
  const size = element.size ?? (element.mode in SIZES || WIDE.has(element.mode) ? element.mode : undefined);
  const cut = CUTS.has(element.scale_type) ? element.scale_type : CUTS.has(element.mode) ? element.mode : null;
  sized(box, size, cut);
  if (cut) box.dataset.cut = cut;
  if (element.transparent === true) box.dataset.clear = 'true';
  box.style.borderRadius = radius(element.corner_radius) ?? '';

  const shown = element.preview === false || !addressOf(element.img_key) ? box : opening(box, element.img_key, name);
  const node = h('figure', { class: 'card-image', 'data-size': WIDE.has(size) ? size : null }, shown, title ? h('figcaption', null, title) : null);
  if (Number.isInteger(element.custom_width) && element.custom_width > 0) node.style.width = `${Math.min(element.custom_width, 999)}px`;
  else if (element.compact_width === true) node.style.width = '278px';
  return node;
}

function sized(box, size, cut) {
  const literal = LITERAL.exec(size ?? '');
  const [width, height] = literal ? [`${literal[1]}px`, `${literal[2]}px`] : typeof size === 'string' && Object.hasOwn(SIZES, size) ? [SIZES[size], SIZES[size]] : [];
  if (width) {
    box.style.width = width;
    box.style.height = height;
    box.dataset.fixed = 'true';
    if (Number.parseInt(width, 10) < 96) box.classList.add('tiny');
  } else if (cut) box.dataset.frame = 'true';
}

const opening = (box, key, name) => h('button', {
  type: 'button', class: 'picture-open', 'aria-label': `${t('larger')}: ${name || t('image')}`, on: { click: () => lightbox(h('img', { src: addressOf(key), alt: name }), name || t('image')) },
}, box);

const MODES = { double: 2, triple: 3, bisect: 6, trisect: 9 };

/** Several pictures as one: two, one large beside two, or in rows of two or three. */
export function imgCombination(element) {
  const mode = typeof element.combination_mode === 'string' && Object.hasOwn(MODES, element.combination_mode) ? element.combination_mode : 'trisect';
  const list = (Array.isArray(element.img_list) ? element.img_list : []).slice(0, MODES[mode]);
  const node = h('div', { class: 'image-grid', 'data-mode': mode, 'data-clear': element.combination_transparent === true }, list.map((one, index) => {
    const box = picture('', one?.img_key);
    return addressOf(one?.img_key) ? opening(box, one.img_key, `${t('image')} ${index + 1}`) : box;
  }));
  node.style.setProperty('--corner', radius(element.corner_radius) ?? distance('small'));
  return node;
}
