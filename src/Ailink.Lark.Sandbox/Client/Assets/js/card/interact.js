import { act, allowed } from './behaviors.js';

/**
 * Ties a field to its form, or to the app when it stands alone. `read` gives its value for the form, `say` what a click
 * outside a form carries, `control` is what is focused and marked. Returns what to call when the viewer has changed it;
 * false means that the viewer thought better of it, or that the app did not take it.
 */
export function interactOn(element, context, { read, say, label, control, reset }) {
  if (context.fields) {
    if (element.name) context.fields.set(element.name, { read, reset, control, required: element.required === true && !element.disabled, label: label || element.name });
    return async () => true;
  }
  return async () => {
    if (!await allowed(element)) return false;
    return act(element, say(), context);
  };
}
