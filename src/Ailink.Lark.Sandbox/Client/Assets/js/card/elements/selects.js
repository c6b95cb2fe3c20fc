import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { nameOf } from '../../people.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';

export const oneSelect = (element, context) => one(element, context, optionsOf(element));
export const manySelect = (element, context) => many(element, context, optionsOf(element));
export const onePerson = (element, context) => one(element, context, peopleOf(element, context));
export const manyPeople = (element, context) => many(element, context, peopleOf(element, context));

function optionsOf(element) {
  return (element.options ?? []).map((option) => ({ value: String(option.value ?? ''), text: label(option.text) || String(option.value ?? '') }));
}

// No options mean everybody in the chat; here that is everybody of the viewer's tenant, by the app's own ids.
function peopleOf(element, context) {
  const given = (element.options ?? []).map((option) => option.value);
  const appId = context.message.sender?.id;
  const ids = given.length > 0 ? given : context.users.filter((user) => user.tenant_key === context.user.tenant_key).map((user) => user.open_ids?.[appId] ?? user.union_id);
  return ids.map((id) => ({ value: id, text: nameOf(context.users, id) ?? id }));
}

function one(element, context, options) {
  const initial = element.initial_option ?? options[(element.initial_index ?? 0) - 1]?.value;
  const control = h('select', { class: 'field' },
    h('option', { value: '' }, label(element.placeholder) || t('choose')),
    options.map((option) => h('option', { value: option.value, selected: option.value === initial }, option.text)));
  let before = control.value;
  const send = interactOn(element, context, {
    read: () => control.value, say: () => ({ option: control.value }), label: label(element.placeholder), focus: () => control.focus(),
  });
  control.addEventListener('change', async () => {
    if (control.value !== '' && !await send()) control.value = before;
    before = control.value;
  });
  return labelled(control, element, context);
}

function many(element, context, options) {
  const initial = new Set(element.selected_values ?? []);
  const boxes = options.map((option) => {
    const keep = `${context.message.message_id}${context.path}/${option.value}`;
    const box = h('input', { type: 'checkbox', value: option.value, checked: initial.has(option.value), 'data-keep': keep });
    return { box, option };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ option }) => option);
  const values = () => chosen().map((option) => option.value);
  const summary = h('summary', { class: 'field', 'aria-label': element.name ?? t('choose') });
  const show = () => {
    const picked = chosen();
    const text = picked.length === 0 ? label(element.placeholder) || t('choose')
      : picked.length > 2 ? t('chosen', { count: picked.length }) : picked.map((option) => option.text).join(', ');
    summary.replaceChildren(h('span', { class: picked.length === 0 ? 'hollow' : '' }, text), icon('down', 16));
  };
  const send = interactOn(element, context, { read: values, say: () => ({ options: values() }), label: label(element.placeholder), focus: () => summary.focus(), reset: show });

  let sent = values().join('\n');
  const node = h('details', { class: 'many-select card-field', 'data-width': element.width ?? 'fill' }, summary,
    h('ul', { class: 'choices' }, boxes.map(({ box, option }) => h('li', null, h('label', null, box, option.text)))));
  if (element.disabled) {
    summary.setAttribute('aria-disabled', 'true');
    summary.addEventListener('click', (event) => event.preventDefault());
  }
  node.addEventListener('change', show);
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    node.open = false;
    summary.focus();
  });
  node.addEventListener('toggle', () => {
    if (node.open || values().join('\n') === sent) return;
    sent = values().join('\n');
    send();
  });
  node.refresh = show;
  show();
  return node;
}
