import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { localized, t } from '../../i18n.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';

export function input(element, context) {
  const many = element.input_type === 'multiline_text';
  const secret = element.input_type === 'password';
  const control = h(many ? 'textarea' : 'input', {
    class: 'field', placeholder: label(element.placeholder) || null, maxlength: element.max_length ?? 1000, autocomplete: 'off',
    rows: many ? Math.min(Math.max(Number(element.rows) || 5, 1), 20) : null, type: many ? null : secret ? 'password' : 'text',
  });
  control.defaultValue = localized(element.default_value);
  if (many && element.auto_resize === true) {
    control.classList.add('grows');
    control.style.setProperty('--rows', control.rows);
    control.style.setProperty('--most', Math.min(Math.max(Number(element.max_rows) || 20, 1), 40));
  }

  const send = interactOn(element, context, { read: () => control.value, say: () => ({ input_value: control.value }), label: label(element.label) || label(element.placeholder), control });
  const button = context.fields || element.disabled ? null
    : h('button', { type: 'button', class: 'ghost field-send', 'aria-label': t('confirm'), title: t('confirm'), on: { click: () => tell() } }, icon('check', 16));
  const tell = async () => {
    if (await send()) control.defaultValue = control.value;
  };
  if (!context.fields) {
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || (many && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      tell();
    });
  }
  const lock = secret && element.show_icon === true ? h('span', { class: 'field-mark' }, icon('lock', 16)) : null;
  return labelled(control, element, context, lock || button ? [lock, button] : null);
}
