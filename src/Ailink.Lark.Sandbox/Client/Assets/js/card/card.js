import { h } from '../dom.js';
import { icon } from '../icons.js';
import { byLanguage, current, localized, t, within } from '../i18n.js';
import { openUrl } from './behaviors.js';
import { cardIcon } from './card-icon.js';
import { drawAll } from './draw.js';
import { isLocked } from './lock.js';
import { arrange, sides } from './space.js';
import { label, textOf } from './text.js';
import { toneName } from './tone.js';

/** Draws a card as its viewer sees it. `context` knows the message, the viewer, the world, and what a click does. */
export function drawCard(card, context) {
  const inside = { ...context, card, path: '', at: '/body' };
  const streaming = card.config?.streaming_mode === true;
  const node = h('article', {
    class: 'card', 'data-testid': 'card', 'aria-label': label(card.header?.title) || t('card'),
    'data-width': card.config?.width_mode ?? 'default', 'data-card': context.message.message_id, 'data-locked': isLocked(context.message.message_id), 'aria-busy': streaming ? 'true' : null, 'data-streaming': streaming,
  });
  try {
    within(card.config?.locales, () => node.append(...[header(card, inside), body(card, inside), streaming ? writing() : null].filter(Boolean)));
  } catch (error) {
    console.error('card not drawn', error);
    node.replaceChildren(h('p', { class: 'card-broken', 'data-gap': 'card' }, icon('warning', 16), t('brokenCard')));
  }
  linkWhole(node, card, inside);
  return node;
}

function header(card, context) {
  const { header: head } = card;
  if (!head) return null;
  const tags = [byLanguage(head.i18n_text_tag_list) ?? head.text_tag_list ?? []].flat().slice(0, 3);
  const node = h('header', { class: 'card-header', 'data-tone': toneName(head.template) },
    cardIcon(head.icon ?? head.ud_icon, context),
    h('div', { class: 'card-titles' },
      h('div', { class: 'card-title-row' },
        h('div', { class: 'card-title' }, textOf(head.title, context)),
        tags.map((tag) => h('span', { class: 'tag', 'data-tone': toneName(tag.color) ?? 'neutral' }, label(tag.text)))),
      localized(head.subtitle) ? h('div', { class: 'card-subtitle' }, textOf(head.subtitle, context)) : null));
  node.style.padding = sides(head.padding) ?? '';
  return node;
}

function body(card, context) {
  const box = card.body ?? {};
  const first = card.schema !== '2.0';
  const elements = box.elements ?? card.elements ?? card.i18n_elements?.[current() === 'zh' ? 'zh_cn' : 'en_us'] ?? [];
  if (elements.length === 0 && card.header) return null;
  return arrange(h('div', { class: 'card-body' },
    first ? h('p', { class: 'quiet' }, t('cardV1')) : null,
    elements.length === 0 ? h('p', { class: 'quiet' }, t('emptyCard')) : drawAll(elements, context)), box, { padding: '12px', gap: '12px' });
}

const writing = () => h('p', { class: 'card-writing' }, h('span', { class: 'caret', 'aria-hidden': 'true' }), t('streaming'));

// card_link: the card as a whole leads somewhere; what is inside it and acts by itself stays on top.
function linkWhole(node, card, context) {
  const link = openUrl(card.card_link ? { ...card.card_link, default_url: card.card_link.url } : null, context);
  if (!link) return;
  node.classList.add('linked');
  node.append(h('a', { class: 'card-link', href: link, target: '_blank', rel: 'noopener', 'aria-label': t('cardLink') }));
}
