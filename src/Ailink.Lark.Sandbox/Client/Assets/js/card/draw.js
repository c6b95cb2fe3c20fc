import { button } from './elements/button.js';
import { chart } from './elements/chart.js';
import { checker } from './elements/checker.js';
import { column, columnSet } from './elements/columns.js';
import { dateField, datetimeField, timeField } from './elements/dates.js';
import { div, hr, markdownElement, note } from './elements/texts.js';
import { form } from './elements/form.js';
import { img, imgCombination } from './elements/images.js';
import { input } from './elements/input.js';
import { interactive } from './elements/interactive.js';
import { manySelect, manyPeople, oneSelect, onePerson } from './elements/selects.js';
import { overflow } from './elements/overflow.js';
import { panel } from './elements/panel.js';
import { person, personList } from './elements/persons.js';
import { selectImg } from './elements/select-img.js';
import { table } from './elements/table.js';
import { audio } from './elements/audio.js';
import { repeat } from './elements/repeat.js';
import { unknown } from './elements/unknown.js';
import { margin } from './space.js';

const DEEPEST = 8;

// Tag of Card JSON 2.0 → who draws it. `action` and `note` are 1.0 only, but cost nothing to show.
const ELEMENTS = {
  audio, button, chart, checker, column_set: columnSet, column, collapsible_panel: panel, date_picker: dateField, div, form, hr, img,
  img_combination: imgCombination, input, interactive_container: interactive, markdown: markdownElement, multi_select_person: manyPeople,
  multi_select_static: manySelect, note, overflow, person, person_list: personList, repeat, picker_datetime: datetimeField, picker_time: timeField,
  plain_text: (element, context) => div({ text: element }, context), select_img: selectImg, select_person: onePerson, select_static: oneSelect, table,
  action: (element, context) => columnSet({ flex_mode: 'flow', columns: (Array.isArray(element.actions) ? element.actions : []).map((action) => ({ width: 'auto', elements: [action] })) }, context),
};

/** Draws the elements of a container, each with its margin and a path that survives a redraw. */
export function drawAll(elements, context, where = 'elements') {
  return (Array.isArray(elements) ? elements : []).map((element, index) => draw(element, below(context, element, where, index)));
}

/** The context of a child: a path that names it on this page, and the pointer that names it to the sandbox. */
export const below = (context, element, where, index) => ({
  ...context, path: `${context.path}/${element?.element_id ?? index}`, at: `${context.at}/${where}/${index}`,
});

function draw(element, context) {
  const tag = String(element?.tag ?? '?');
  if (!Object.hasOwn(ELEMENTS, tag) || context.path.split('/').length > DEEPEST * 2) return unknown(tag);
  try {
    const node = margin(ELEMENTS[tag](element, context), element);
    node.dataset.tag = tag;
    return node;
  } catch (error) {
    console.error(`component ${tag} not drawn`, error);
    return unknown(tag);
  }
}
