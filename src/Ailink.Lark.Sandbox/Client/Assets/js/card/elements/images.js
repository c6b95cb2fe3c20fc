import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';

const SIZES = { large: 160, medium: 80, small: 40, tiny: 16 };
const LITERAL = /^(\d{1,3})px (\d{1,3})px$/;

/** A picture: an uploaded one as it is; of every other key the place, size and description. */
export function img(element) {
  const text = label(element.alt) || label(element.title);
  const node = h('figure', { class: 'card-image' }, picture(text, element.img_key), label(element.title) ? h('figcaption', null, label(element.title)) : null);
  const box = node.firstChild;
  const literal = LITERAL.exec(element.size ?? '');
  if (literal) {
    box.style.width = `${literal[1]}px`;
    box.style.height = `${literal[2]}px`;
  } else if (element.size in SIZES) {
    box.style.width = `${SIZES[element.size]}px`;
    box.style.height = `${SIZES[element.size]}px`;
  }
  if (box.style.width && Number.parseInt(box.style.width, 10) < 96) box.classList.add('tiny');
  return node;
}

export function imgCombination(element) {
  const list = Array.isArray(element.img_list) ? element.img_list.slice(0, 9) : [];
  const columns = element.combination_mode === 'double' || element.combination_mode === 'bisect' ? 2 : 3;
  return h('div', { class: 'image-grid', 'data-columns': columns }, list.map((one) => picture('', one?.img_key)));
}

export function selectImg(element, context) {
  const chosen = new Set();
  const many = element.multi_select === true;
  const send = interactOn(element, context, {
    read: () => (many ? [...chosen] : [...chosen][0] ?? ''),
    say: () => (many ? { options: [...chosen] } : { option: [...chosen][0] }),
  });
  const choices = (element.options ?? []).map((option, index) => h('button', {
    type: 'button', class: 'image-choice', 'aria-pressed': 'false', disabled: option.disabled || element.disabled, 'aria-label': `${t('image')} ${index + 1}`,
    on: {
      click: (event) => {
        const { currentTarget } = event;
        const on = currentTarget.getAttribute('aria-pressed') !== 'true';
        if (!many) {
          chosen.clear();
          choices.forEach((choice) => choice.setAttribute('aria-pressed', 'false'));
        }
        currentTarget.setAttribute('aria-pressed', String(on));
        if (on) chosen.add(option.value);
        else chosen.delete(option.value);
        send();
      },
    },
  }, icon('image'), h('span', null, String(index + 1))));
  return h('div', { class: 'image-grid', role: 'group', 'data-columns': 3 }, choices);
}

// Only a key of this very sandbox is asked for: an example's invented one would be a failed request on every drawing.
const UPLOADED = /^img_v3_[0-9a-f]{32}$/;

export const picture = (text, key) => UPLOADED.test(key ?? '')
  ? h('div', { class: 'picture' }, h('img', { src: `/client/images/${key}`, alt: text || t('image'), loading: 'lazy' }))
  : drawn(text);

const drawn = (text) => h('div', { class: 'picture', role: 'img', 'aria-label': text || t('image') }, icon('image', 24), text ? h('span', null, text) : null);
