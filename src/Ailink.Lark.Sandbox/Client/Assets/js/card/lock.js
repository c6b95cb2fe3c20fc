// While the app is asked, its card takes no second action, as in the Lark client: the answer may be another card.

const asked = new Set();

export const isLocked = (message) => asked.has(message);

/** Does something for a card unless something is being done; false when it is. */
export async function locked(message, work) {
  if (asked.has(message)) return false;
  asked.add(message);
  show(message, true);
  try {
    return await work();
  } finally {
    asked.delete(message);
    show(message, false);
  }
}

// The card may have been drawn anew in between, so it is looked up.
function show(message, locked) {
  for (const card of document.querySelectorAll(`[data-card="${CSS.escape(message)}"]`)) card.dataset.locked = String(locked);
}
