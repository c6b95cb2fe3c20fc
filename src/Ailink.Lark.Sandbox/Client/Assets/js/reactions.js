import { h } from './dom.js';
import { signOf } from './emojis.js';

/** The emojis on a message, each with who put it there; pressing one puts or takes off the viewer's own. */
export function drawReactions(message, context) {
  const groups = Map.groupBy(message.recalled ? [] : message.reactions ?? [], (reaction) => reaction.emoji_type);
  if (groups.size === 0) return null;
  return h('p', { class: 'reactions', 'data-testid': 'reactions' }, [...groups].map(([emoji, reactions]) => h('button', {
    type: 'button', class: 'chip', 'data-emoji': emoji, title: reactions.map((reaction) => reaction.operator.name).join(', '),
    'aria-label': `${emoji} ${reactions.length}`, 'aria-pressed': String(reactions.some((reaction) => reaction.operator.id === context.user.union_id)),
    on: { click: () => context.react(message, emoji) },
  }, signOf(emoji) ?? emoji, ' ', String(reactions.length))));
}
