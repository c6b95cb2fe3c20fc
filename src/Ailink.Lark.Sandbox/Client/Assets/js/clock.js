// The sandbox's clock can be moved. What this page calls "today" or "now" follows it.

let offset = 0;

/** Takes over the sandbox's time, as its state names it. */
export function adjust(time) {
  const there = Date.parse(time);
  if (!Number.isNaN(there)) offset = there - Date.now();
}

export const now = () => new Date(Date.now() + offset);
