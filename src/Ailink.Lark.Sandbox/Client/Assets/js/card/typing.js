// A streaming card prints what the app appends letter by letter, as its streaming_config asks. What a text does not
// continue, or a viewer who wants less motion, gets the whole at once.

const written = new Map();

/** Shows a text of a card: `show` is called with as much of it as is to be seen, now and as it grows. */
export function print(key, text, card, show) {
  const before = written.get(key);
  clearInterval(before?.timer);
  const letters = Array.from(text);
  const state = { text, at: letters.length };
  written.set(key, state);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (card.config?.streaming_mode !== true || calm || !before || !text.startsWith(before.text)) {
    show(text);
    return;
  }

  const { frequency, step, strategy } = paceOf(card.config.streaming_config);
  // "fast": what was not printed yet when more arrives appears at once; "delay": the printing goes on where it is.
  state.at = strategy === 'delay' || text === before.text ? before.at : Array.from(before.text).length;
  show(letters.slice(0, state.at).join(''));
  if (state.at >= letters.length) return;
  state.timer = setInterval(() => {
    state.at = Math.min(state.at + step, letters.length);
    show(letters.slice(0, state.at).join(''));
    if (state.at >= letters.length) clearInterval(state.timer);
  }, frequency);
}

function paceOf(config) {
  const device = matchMedia('(max-width: 720px)').matches ? 'android' : 'pc';
  const of = (setting, fallback) => Number(setting?.[device] ?? setting?.default) || fallback;
  return {
    frequency: Math.min(Math.max(of(config?.print_frequency_ms, 70), 10), 2000),
    step: Math.min(Math.max(Math.round(of(config?.print_step, 1)), 1), 1000),
    strategy: config?.print_strategy === 'delay' ? 'delay' : 'fast',
  };
}
