import { h } from '../../dom.js';
import { localized } from '../../i18n.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';

export function input(element, context) {
  const many = element.input_type === 'multiline_text';
  const preset = typeof element.default_value === 'string' ? element.default_value : localized(element.default_value);
  const control = h(many ? 'textarea' : 'input', {
    class: 'field', placeholder: label(element.placeholder) || null, maxlength: element.max_length ?? 1000, autocomplete: 'off',
    rows: many ? Math.min(element.rows ?? 5, element.max_rows ?? 20) : null,
    type: many ? null : element.input_type === 'password' ? 'password' : 'text',
  });
  control.defaultValue = preset;
  if (many && element.auto_resize) control.classList.add('grows');

  const send = interactOn(element, context, {
    read: () => control.value, say: () => ({ input_value: control.value }), label: label(element.label) || label(element.placeholder), focus: () => control.focus(),
  });
  if (!context.fields) {
    control.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing && (!many || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
      }
    });
  }
  return labelled(control, element, context);
}
