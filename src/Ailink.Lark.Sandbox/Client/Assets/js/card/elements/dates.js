import { h } from '../../dom.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';

export const dateField = (element, context) => picker('date', element.initial_date, element, context);
export const timeField = (element, context) => picker('time', element.initial_time, element, context);
export const datetimeField = (element, context) => picker('datetime-local', element.initial_datetime, element, context);

// The platform adds the zone of the viewer, so what is sent carries none.
function picker(type, initial, element, context) {
  const control = h('input', { class: 'field', type, max: type === 'time' ? null : type === 'date' ? '9999-12-31' : '9999-12-31T23:59' });
  control.defaultValue = typeof initial === 'string' ? initial.replace(' ', 'T') : '';
  const placeholder = label(element.placeholder);
  const read = () => control.value.replace('T', ' ');
  const send = interactOn(element, context, { read, say: () => ({ option: read() }), label: label(element.label) || placeholder, control });
  let sent = control.value;
  const tell = async () => {
    if (control.value === '' || control.value === sent) return;
    const before = sent;
    sent = control.value;
    if (!await send()) sent = control.value = before;
    show();
  };

  // Typing passes through dates nobody means; picking from the calendar means the one that was picked.
  let typing = false;
  control.addEventListener('pointerdown', () => { typing = false; });
  control.addEventListener('keydown', (event) => {
    typing = event.key !== 'Tab';
    if (event.key === 'Enter' && !context.fields) tell();
  });
  control.addEventListener('change', () => !typing && tell());
  control.addEventListener('blur', () => tell());

  const node = labelled(control, { ...element, width: element.width === 'default' || element.width === undefined ? 'auto' : element.width }, context,
    placeholder ? h('span', { class: 'date-hint', 'aria-hidden': 'true' }, placeholder) : null);
  const show = () => { node.dataset.empty = String(control.value === ''); };
  control.addEventListener('input', show);
  control.keep = { take: () => (control.value === control.defaultValue ? undefined : control.value), put: (value) => { control.value = value; show(); } };
  show();
  return node;
}
