import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { toast } from '../../notices.js';
import { drawAll } from '../draw.js';
import { arrange } from '../space.js';

/** A form: its fields only speak when the submit button is pressed, all at once. */
export function form(element, context) {
  const fields = new Map();
  const node = arrange(h('form', { class: 'card-form', novalidate: true, autocomplete: 'off' }), element, { gap: '12px' });
  node.append(...drawAll(element.elements, { ...context, fields }));

  node.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = [...fields.values()].find((field) => field.required && isEmpty(field.read()));
    if (missing) {
      toast('warning', t('fillIn', { name: missing.label }));
      missing.focus?.();
      return;
    }
    const values = Object.fromEntries([...fields].map(([name, field]) => [name, field.read()]));
    event.submitter?.press?.({ form_value: values });
  });
  node.addEventListener('reset', () => queueMicrotask(() => fields.forEach((field) => field.reset?.())));
  return node;
}

const isEmpty = (value) => value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
