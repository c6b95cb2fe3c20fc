import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { avatar, nameOf } from '../../people.js';
import { cardIcon } from '../card-icon.js';
import { interactOn } from '../interact.js';
import { label } from '../text.js';
import { labelled } from './field.js';
import { Picker, same } from './picker.js';

export const oneSelect = (element, context) => select(element, context, optionsOf(element, context), { many: false });
export const manySelect = (element, context) => select(element, context, optionsOf(element, context), { many: true });
export const onePerson = (element, context) => select(element, context, peopleOf(element, context), { many: false });
export const manyPeople = (element, context) => select(element, context, peopleOf(element, context), { many: true });

const list = (value) => (Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : []);

function optionsOf(element, context) {
  return list(element.options).map((option) => ({
    value: String(option.value ?? ''), text: label(option.text) || String(option.value ?? ''), mark: option.icon ? cardIcon(option.icon, context) : null,
  }));
}

// No options mean everybody in the chat, by the app's own ids.
function peopleOf(element, context) {
  const given = list(element.options).map((option) => String(option.value ?? ''));
  const appId = context.message.sender?.id;
  const ids = given.length > 0 ? given : context.membersOf(context.message.chat_id).map((user) => user.open_ids?.[appId] ?? user.union_id);
  return ids.map((id) => {
    const text = nameOf(context.users, id) ?? id;
    return { value: id, text, mark: h('span', { class: 'picked-face' }, avatar(text, { small: true })) };
  });
}

function initialOf(element, options, many) {
  if (many) return Array.isArray(element.selected_values) ? element.selected_values.map(String) : [];
  const initial = element.initial_option ?? options[(element.initial_index ?? 0) - 1]?.value;
  return options.some((option) => option.value === initial) ? [initial] : [];
}

function select(element, context, options, { many }) {
  const placeholder = label(element.placeholder) || t('choose');
  const read = () => (many ? picker.values : picker.values[0] ?? '');
  let sent;
  const tell = async (before) => {
    sent = picker.values;
    if (!await send()) {
      picker.back(before);
      sent = before;
    }
  };
  const picker = new Picker({
    options, chosen: initialOf(element, options, many), many, placeholder, name: label(element.label) || placeholder,
    picked: tell,
    // Several are told once, when the list is closed.
    closed: () => many && !same(picker.values, sent) && tell(sent),
  });
  sent = picker.values;
  const send = interactOn(element, context, {
    read, say: () => (many ? { options: picker.values } : { option: picker.values[0] }), label: placeholder, control: picker.button, reset: () => picker.reset(),
  });
  picker.button.dataset.type = element.type ?? 'default';
  const node = labelled(picker.button, element, context);
  node.append(picker.list);
  return node;
}
