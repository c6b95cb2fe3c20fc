const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys walk through the links of a list, Home and End lead to its ends. For the keydown of the list. */
export function walk(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea')) return;
  const items = [...event.currentTarget.querySelectorAll('a')].filter((item) => item.checkVisibility());
  const at = items.indexOf(document.activeElement);
  const next = { Home: items[0], End: items.at(-1) }[event.key] ?? (STEPS[event.key] ? items[at + STEPS[event.key]] : null);
  if (!next || at < 0) return;
  event.preventDefault();
  next.focus();
}
