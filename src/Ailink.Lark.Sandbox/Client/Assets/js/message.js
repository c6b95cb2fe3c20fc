import { h } from './dom.js';
import { icon } from './icons.js';
import { clockTime, exactTime, t } from './i18n.js';
import { inline } from './markdown/inline.js';
import { drawCard } from './card/card.js';
import { picture } from './pictures.js';
import { contentOf, kindName, timeOf } from './model.js';
import { avatar, nameOf } from './people.js';
import { drawReactions } from './reactions.js';
import { drawPost } from './post.js';
import { drawPreviews } from './previews.js';
import { player } from './card/elements/audio.js';

/** Who wrote a message, as this viewer calls the author. */
export function authorOf(message, context) {
  if (message.own) return context.user.name;
  return message.sender?.name ?? nameOf(context.users, message.sender?.id) ?? message.sender?.id ?? t('bot');
}

/** A line of the conversation. `closed` means it closes up to the one above, by the same author. */
export function drawMessage(message, context, { closed }) {
  const author = authorOf(message, context);
  const when = timeOf(message.create_time);
  const bot = message.sender?.id_type === 'app_id';
  return h('li', {
    class: `message${closed ? ' closed' : ''}`, 'data-testid': 'message', 'data-message': message.message_id, 'data-own': message.own ? 'true' : null,
    'data-pending': message.pending ? 'true' : null,
  },
  closed ? h('span', { class: 'gutter' }, h('time', { datetime: when.toISOString(), title: exactTime(when) }, clockTime(when))) : avatar(author, { square: bot }),
  h('div', { class: 'message-main' },
    h('p', { class: closed ? 'message-head unseen' : 'message-head' },
      h('span', { class: 'author' }, author),
      bot ? h('span', { class: 'tag', 'data-tone': 'neutral' }, t('bot')) : null,
      message.own ? h('span', { class: 'tag', 'data-tone': 'neutral' }, t('you')) : null,
      h('time', { datetime: when.toISOString(), title: exactTime(when) }, clockTime(when)),
      message.urgent ? h('span', { class: 'tag', 'data-tone': 'red' }, t('urgent')) : null,
      message.rang ? h('span', { class: 'rang', role: 'img', 'aria-label': t('rang'), title: t('rang') }, icon('bell', 14)) : null),
    content(message, { ...context, previews: message.previews }),
    drawPreviews(message, context),
    marks(message),
    drawReactions(message, context),
    bubbles(message, context)));
}

function content(message, context) {
  if (message.recalled) return h('p', { class: 'quiet' }, t('recalled'));
  if (message.card) return drawCard(message.card, { ...context, message });
  const body = contentOf(message);
  switch (message.msg_type) {
    case 'text': return h('div', { class: 'bubble md' }, h('p', null, inline(named(body.text ?? '', message), context, { only: 'text' })));
    case 'post': return h('div', { class: 'bubble' }, drawPost(body, context));
    case 'audio': return player(body.file_key) ?? file(message, body);
    case 'image': return h('figure', { class: 'card-image' }, picture('', body.image_key));
    default: return file(message, body);
  }
}

const file = (message, body) => h('div', { class: 'placeholder' }, icon('file', 16), h('span', null, [kindName(message.msg_type), body.file_name].filter(Boolean).join(' · ')));

// Mentions travel as "@_user_1" beside a list that says who that is.
function named(text, message) {
  return (message.mentions ?? []).reduce((all, mention) => all.replaceAll(mention.key, () => {
    const id = typeof mention.id === 'object' ? mention.id?.union_id ?? mention.id?.open_id : mention.id;
    return `<at user_id="${String(id ?? '').replace(/[^\w-]/g, '')}">${String(mention.name ?? '').replaceAll('<', '')}</at>`;
  }), text);
}

// Each writes its text for the viewer.
function bubbles(message, context) {
  const texts = message.recalled ? [] : message.follow_ups ?? [];
  if (texts.length === 0) return null;
  return h('p', { class: 'bubbles' }, texts.map((text) => h('button', { type: 'button', class: 'chip', on: { click: () => context.say(text) } }, text)));
}

function marks(message) {
  const list = [
    Number(message.updates) > 0 ? h('span', null, icon('clock', 12), t('updated', { count: message.updates })) : null,
    message.pending ? h('span', null, icon('clock', 12), t('sending')) : null,
    message.failed ? h('span', { class: 'failed', role: 'alert' }, icon('warning', 12), t('notSent'), ' ', message.failed,
      h('button', { type: 'button', class: 'text-button', on: { click: message.retry } }, t('retry'))) : null,
  ].filter(Boolean);
  return list.length > 0 ? h('p', { class: 'marks' }, list) : null;
}
