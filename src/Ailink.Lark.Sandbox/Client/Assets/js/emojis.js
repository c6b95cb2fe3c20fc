// The platform names emojis; the common ones have a character, the rest are shown by name.
const SIGNS = new Map(Object.entries({
  THUMBSUP: '👍', ThumbsDown: '👎', OK: '👌', DONE: '✅', CheckMark: '✔️', CrossMark: '❌', HEART: '❤️', LOVE: '😍', SMILE: '🙂', LAUGH: '😄', LOL: '😂', BLUSH: '😊', WINK: '😉',
  CRY: '😢', SOB: '😭', ANGRY: '😠', SHOCKED: '😲', THINKING: '🤔', FACEPALM: '🤦', SHRUG: '🤷', YEAH: '😎', COOL: '😎', SLEEP: '😴', SICK: '🤒', HUG: '🤗', KISS: '😘',
  CLAP: '👏', APPLAUSE: '👏', WAVE: '👋', MUSCLE: '💪', THANKS: '🙏', PRAISE: '🙌', HIGHFIVE: '🙌', FISTBUMP: '👊', SALUTE: '🫡', JIAYI: '➕', Plus: '➕',
  PARTY: '🎉', FIREWORKS: '🎆', FIRECRACKER: '🧨', GIFT: '🎁', CAKE: '🎂', BEER: '🍺', COFFEE: '☕', ROSE: '🌹', Trophy: '🏆', Fire: '🔥', Movie: '🎬', Music: '🎵',
  GeneralSun: '☀️', Sunny: '☀️', Rain: '🌧️', Alarm: '⏰', Pin: '📌', Loudspeaker: '📢', Hundred: '💯', Lightbulb: '💡', Rocket: '🚀', Star: '⭐', Typing: '⌨️', Get: '🫡',
  LGTM: '👍', OnIt: '🏃', OneSecond: '⏳', Hourglass: '⏳', Question: '❓', Exclamation: '❗', WARNING: '⚠️', Check: '☑️', No: '🚫', EYES: '👀', SPARKLE: '✨', Home: '🏠',
}));

/** The character of an emoji's name, or undefined. */
export const signOf = (name) => SIGNS.get(name);
