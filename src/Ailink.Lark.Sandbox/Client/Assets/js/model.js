// What the control API says, arranged as a person sees it. Pure functions: no page, no network.

import { localized, t } from './i18n.js';
import { plain } from './markdown/plain.js';

/** Milliseconds or an ISO date, as number or text. */
export function timeOf(value) {
  const number = Number(value);
  const date = new Date(Number.isFinite(number) && value !== '' && value !== null ? number : value);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

/** The content of a message as an object: it travels as a JSON text. */
export function contentOf(message) {
  if (typeof message.content !== 'string') return message.content ?? {};
  try {
    const content = JSON.parse(message.content);
    return content && typeof content === 'object' ? content : { text: message.content };
  } catch {
    return { text: message.content };
  }
}

/** The apps of the viewer's tenant with this feature that are available to the viewer. */
export const appsWith = (world, user, feature) =>
  world.apps.filter((app) => app.tenant_key === user.tenant_key && (app.features ?? []).includes(feature) &&
    (app.availability?.all !== false || (app.availability.union_ids ?? []).includes(user.union_id)));

const USABLE = new Set(['enabled', '1']);
const PUBLISHED = new Set(['published', '1']);

/** Whether people can already use the app: it is enabled and a version of it is published. */
export function isPublished(app) {
  const usable = app.status === undefined || USABLE.has(String(app.status).toLowerCase());
  return usable && (app.versions ?? []).some((version) => PUBLISHED.has(String(version.status).toLowerCase()));
}

/** Chats of a user, the liveliest first; bots that have not spoken yet come last. */
export function chatsOf({ world, user, messages }) {
  const chats = new Map();
  for (const message of messages) {
    const known = chats.get(message.chat_id);
    if (known) known.messages.push(message);
    else chats.set(message.chat_id, { id: message.chat_id, type: message.chat_type, messages: [message] });
  }

  const found = [...chats.values()].map((chat) => named(chat, world));
  const met = new Set(found.map((chat) => chat.appId).filter(Boolean));
  const silent = appsWith(world, user, 'bot')
    .filter((app) => isPublished(app) && !met.has(app.app_id))
    .map((app) => ({ id: app.app_id, type: 'p2p', appId: app.app_id, name: app.name, messages: [] }));

  return [...found.sort((a, b) => lastTime(b) - lastTime(a)), ...silent];
}

export const lastTime = (chat) => (chat.messages.length === 0 ? 0 : timeOf(chat.messages.at(-1).create_time).getTime());

function named(chat, world) {
  const first = chat.messages.find((message) => !message.own) ?? chat.messages[0];
  if (chat.type !== 'p2p') {
    const name = chat.messages.map((message) => message.chat_name).findLast((found) => found);
    return { ...chat, name: name || `${t('group')} ${chat.id.slice(-6)}` };
  }
  const appId = chat.messages.map((message) => message.app_id ?? message.sender?.id).find((id) => world.apps.some((app) => app.app_id === id));
  const app = world.apps.find((candidate) => candidate.app_id === appId);
  return { ...chat, appId, name: app?.name || first.chat_name || first.sender?.name || t('bot') };
}

/** One line for the list and for a screen reader. */
export function summaryOf(message) {
  if (message.recalled) return t('recalled');
  if (message.card) return cardSummary(message.card);
  const content = contentOf(message);
  if (message.msg_type === 'text') return plain(content.text ?? '');
  if (message.msg_type === 'post') return postSummary(content);
  return `[${kindName(message.msg_type)}]`;
}

/** The word for a kind of message that has no text of its own. */
export function kindName(type) {
  const names = { image: 'image', file: 'file', audio: 'audio', media: 'video', sticker: 'sticker', share_user: 'contactCard', share_chat: 'groupCard', interactive: 'card' };
  return names[type] ? t(names[type]) : t('messageOf', { type });
}

function cardSummary(card) {
  const said = localized(card.config?.summary) || localized(card.header?.title);
  if (said) return plain(said);
  const text = firstText(card.body?.elements ?? card.elements);
  return text ? plain(text) : `[${t('card')}]`;
}

function firstText(elements) {
  for (const element of Array.isArray(elements) ? elements : []) {
    const text = localized(element.text) || localized(element) || firstText(element.columns) || firstText(element.elements);
    if (text) return text;
  }
  return '';
}

/** The language level of a post, or the post itself when it was read back without one. */
export function postBody(content, language) {
  const wanted = language === 'zh' ? ['zh_cn', 'en_us'] : ['en_us', 'zh_cn'];
  const found = wanted.map((locale) => content[locale]).find(Boolean);
  return found ?? (Array.isArray(content.content) ? content : Object.values(content).find((value) => Array.isArray(value?.content)) ?? { content: [] });
}

function postSummary(content) {
  const body = postBody(content, document.documentElement.lang.slice(0, 2));
  const words = (body.content ?? []).flat().map((node) => node?.text ?? '').join(' ');
  return plain(`${body.title ?? ''} ${words}`.trim());
}
