import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { toast } from './notices.js';
import { drawCard } from './card/card.js';

/** What apps show below a message for its links: a card, or why there is none. */
export function drawPreviews(message, context) {
  const list = (message.recalled ? [] : message.previews ?? []).map((preview) => one(preview, message, context)).filter(Boolean);
  return list.length > 0 ? h('div', { class: 'previews', 'data-testid': 'previews' }, list) : null;
}

function one(preview, message, context) {
  if (preview.error) return h('p', { class: 'quiet preview-failed' }, icon('warning', 14), t('previewFailed', { ...preview.error, url: preview.url }));
  if (!preview.card) return null;
  // A preview's card belongs to no message of its own: the sandbox tells nobody what is pressed on it.
  const click = async () => {
    toast('warning', t('previewClick'));
    return false;
  };
  return drawCard(preview.card, { ...context, click, message: { ...message, message_id: `${message.message_id}-preview` } });
}
