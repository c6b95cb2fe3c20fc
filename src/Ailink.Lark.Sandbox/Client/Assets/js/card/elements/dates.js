import { h } from '../../dom.js';
import { interactOn, zone } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';

export const dateField = (element, context) => picker('date', element.initial_date, element, context, (value) => `${value} ${zone()}`);
export const timeField = (element, context) => picker('time', element.initial_time, element, context, (value) => `${value} ${zone()}`);
export const datetimeField = (element, context) =>
  picker('datetime-local', element.initial_datetime?.replace(' ', 'T'), element, context, (value) => `${value.replace('T', ' ')} ${zone(new Date(value))}`);

function picker(type, initial, element, context, say) {
  const control = h('input', { class: 'field', type });
  control.defaultValue = initial ?? '';
  const read = () => (control.value ? say(control.value) : '');
  const send = interactOn(element, context, { read, say: () => ({ option: read() }), label: label(element.placeholder), focus: () => control.focus() });
  control.addEventListener('change', () => {
    if (control.value) send();
  });
  return labelled(control, { ...element, width: element.width ?? 'auto' }, context);
}
