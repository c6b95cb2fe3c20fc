import { h } from './dom.js';

// The platform names emojis; the common ones have a character, the rest are shown by name.
const SIGNS = {
  THUMBSUP: '\u{1F44D}', ThumbsDown: '\u{1F44E}', OK: '\u{1F44C}', DONE: '\u2705', CheckMark: '\u2714', CrossMark: '\u274C', HEART: '\u2764\uFE0F', SMILE: '\u{1F642}',
  LAUGH: '\u{1F604}', CRY: '\u{1F622}', CLAP: '\u{1F44F}', APPLAUSE: '\u{1F44F}', PARTY: '\u{1F389}', THINKING: '\u{1F914}', Fire: '\u{1F525}', WAVE: '\u{1F44B}',
  MUSCLE: '\u{1F4AA}', THANKS: '\u{1F64F}', Typing: '\u2328\uFE0F',
};

/** The emojis on a message, each with who put it there; pressing one puts or takes off the viewer's own. */
export function drawReactions(message, context) {
  const groups = Map.groupBy(message.recalled ? [] : message.reactions ?? [], (reaction) => reaction.emoji_type);
  if (groups.size === 0) return null;
  return h('p', { class: 'reactions', 'data-testid': 'reactions' }, [...groups].map(([emoji, reactions]) => h('button', {
    type: 'button', class: 'chip', 'data-emoji': emoji, title: reactions.map((reaction) => reaction.operator.name).join(', '),
    'aria-label': `${emoji} ${reactions.length}`, 'aria-pressed': String(reactions.some((reaction) => reaction.operator.id === context.user.union_id)),
    on: { click: () => context.react(message, emoji) },
  }, SIGNS[emoji] ?? emoji, ' ', String(reactions.length))));
}
