import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { drawAll } from '../draw.js';
import { arrange } from '../space.js';

/** A form: its fields only speak when the submit button is pressed, all at once. */
export function form(element, context) {
  const fields = new Map();
  const node = arrange(h('form', { class: 'card-form', novalidate: true, autocomplete: 'off' }), element, { gap: '12px' });
  node.append(...drawAll(element.elements, { ...context, fields }));

  node.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = [...fields.values()].filter((field) => !complain(field));
    if (missing.length > 0) {
      missing[0].control?.focus();
      return;
    }
    // No prototype: a field may have any name.
    const values = Object.assign(Object.create(null), Object.fromEntries([...fields].map(([name, field]) => [name, field.read()])));
    event.submitter?.press?.({ form_value: values });
  });
  node.addEventListener('reset', () => queueMicrotask(() => fields.forEach((field) => {
    field.reset?.();
    quiet(field);
  })));
  // While it is filled in, not when it is left: what vanishes then would move the button away under the pointer.
  node.addEventListener('input', () => fields.forEach((field) => field.control?.matches('[aria-invalid]') && !isEmpty(field.read()) && quiet(field)));
  return node;
}

/** Says below a required field that it is empty; true when it is not. */
function complain(field) {
  quiet(field);
  if (!field.required || !isEmpty(field.read())) return true;
  const text = h('p', { class: 'field-error', role: 'alert', id: `${field.control.id}-error` }, icon('warning', 14), t('fillIn', { name: field.label }));
  field.control.setAttribute('aria-invalid', 'true');
  field.control.setAttribute('aria-errormessage', text.id);
  field.control.closest('.card-field')?.append(text);
  return false;
}

function quiet({ control }) {
  control?.removeAttribute('aria-invalid');
  control?.closest('.card-field')?.querySelector('.field-error')?.remove();
}

const isEmpty = (value) => value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
