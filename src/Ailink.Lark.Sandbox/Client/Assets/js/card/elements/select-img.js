import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { lightbox } from '../../lightbox.js';
import { toast } from '../../notices.js';
import { addressOf, picture } from '../../pictures.js';
import { tip } from '../../tips.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';

const LAYOUTS = new Set(['stretch', 'bisect', 'trisect']);
const RATIOS = new Set(['1:1', '16:9', '4:3']);

/** Pictures to choose from, one or several. */
export function selectImg(element, context) {
  const key = `${context.message.message_id}${context.path}`;
  const many = element.multi_select === true;
  const chosen = new Set();
  const options = (Array.isArray(element.options) ? element.options : []).filter((option) => option && typeof option === 'object');
  const values = () => options.map((option) => option.value).filter((value) => chosen.has(value));
  const choices = options.map((option, index) => choice(option, index, element, () => pick(option.value)));
  const node = h('div', {
    class: 'image-choices card-field', role: 'group', 'aria-label': element.name ?? t('image'), tabindex: '-1', 'data-keep': key, 'data-look': element.style === 'laser' ? 'laser' : 'default',
    'data-layout': LAYOUTS.has(element.layout) ? element.layout : 'bisect', 'data-ratio': RATIOS.has(element.aspect_ratio) ? element.aspect_ratio : '16:9',
  }, choices);
  const show = () => choices.forEach((item, index) => item.querySelector('.image-choice').setAttribute('aria-pressed', String(chosen.has(options[index].value))));
  const set = (list) => {
    chosen.clear();
    list.forEach((value) => chosen.add(value));
    show();
  };
  const send = interactOn(element, context, {
    read: () => (many ? values() : values()[0] ?? ''), say: () => (many ? { options: values() } : { option: values()[0] }), label: element.name ?? t('image'), control: node, reset: () => set([]),
  });
  const pick = async (value) => {
    const before = values();
    if (many && chosen.has(value)) chosen.delete(value);
    else set(many ? [...before, value] : [value]);
    show();
    node.dispatchEvent(new Event('input', { bubbles: true }));
    if (!await send()) set(before);
  };
  node.id = `images-${key.replace(/\W/g, '-')}`;
  node.keep = { take: () => (chosen.size > 0 ? values() : undefined), put: set };
  show();
  return tip(node, element.disabled === true ? label(element.disabled_tips) : '');
}

function choice(option, index, element, pick) {
  const off = option.disabled === true || element.disabled === true;
  const reason = label(option.disabled_tips) || (element.disabled === true ? label(element.disabled_tips) : '');
  const name = `${t('image')} ${index + 1}`;
  const button = tip(h('button', {
    type: 'button', class: 'image-choice', 'aria-label': name, 'aria-pressed': 'false', 'aria-disabled': off ? 'true' : null, 'data-value': String(option.value ?? ''),
    on: { click: () => (off ? reason && toast('info', reason) : pick()) },
  }, picture('', option.img_key), h('span', { class: 'image-tick' }, icon('check', 14))), off ? reason : label(option.hover_tips));
  const address = addressOf(option.img_key);
  return h('div', { class: 'image-option' }, button, element.can_preview !== false && address
    ? h('button', { type: 'button', class: 'ghost image-look', 'aria-label': `${t('larger')}: ${name}`, on: { click: () => lightbox(h('img', { src: address, alt: name }), name) } }, icon('larger', 14))
    : null);
}
