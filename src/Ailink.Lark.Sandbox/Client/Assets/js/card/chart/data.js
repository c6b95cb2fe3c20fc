// What a chart's spec says, read defensively: a spec is data of whoever sent the card, and anything in it may be anything.

const MOST_ROWS = 500;

/** An own property of an object, or undefined: a field called "constructor" finds nothing that is not there. */
export const own = (object, name) => (object && typeof object === 'object' && Object.hasOwn(object, name) ? object[name] : undefined);

/** A text or number as text; nothing for objects and functions. */
export const words = (value) => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');

// Beyond it sums and spans are no numbers any more.
const MOST_AMOUNT = 1e290;

/** A number of a size that can be drawn, or null. */
export function amount(value) {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Math.abs(number) <= MOST_AMOUNT ? number : null;
}

/** A field's name; of a list, the one at `index`. */
export function field(spec, name, index = 0) {
  const value = own(spec, name);
  const found = Array.isArray(value) ? value[index] : index === 0 ? value : undefined;
  return typeof found === 'string' && found !== '' ? found : null;
}

/** Every list of rows of a spec, by its id: `data` is one set, or several. */
export function dataSets(spec) {
  const data = own(spec, 'data');
  const sets = Array.isArray(data) ? data : data ? [data] : [];
  return sets.map((set, index) => ({ id: words(own(set, 'id')) || String(index), rows: rowsOf(set) }));
}

/** All rows of a spec. */
export const allRows = (spec) => dataSets(spec).flatMap((set) => set.rows).slice(0, MOST_ROWS);

function rowsOf(set) {
  const values = Array.isArray(set) ? set : own(set, 'values');
  return (Array.isArray(values) ? values : []).filter((row) => row && typeof row === 'object' && !Array.isArray(row)).slice(0, MOST_ROWS);
}

/** What a title, of the chart or of an axis, says; empty when it is hidden. */
export function titleOf(holder) {
  const title = own(holder, 'title');
  if (typeof title === 'string') return title;
  return own(title, 'visible') === false ? '' : words(own(title, 'text'));
}

/** Whether something optional is shown: it is there, and not switched off. */
export const isShown = (part) => !!part && own(part, 'visible') !== false;
