import { act, allowed } from './behaviors.js';

/**
 * Ties a field to its form, or to the app when it stands alone. `read` gives its value for the form, `say` what a click
 * outside a form carries. Returns what to call when the viewer has changed it; false means the viewer thought better of it.
 */
export function interactOn(element, context, { read, say, label, focus, reset }) {
  if (context.fields) {
    if (element.name) context.fields.set(element.name, { read, reset, focus, required: element.required === true, label: label || element.name });
    return async () => true;
  }
  return async () => {
    if (!await allowed(element)) return false;
    return act(element, say(), context);
  };
}

/** "+0800": dates and times of a card carry the viewer's zone. */
export function zone(date = new Date()) {
  const minutes = -date.getTimezoneOffset();
  const two = (number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
}
