import { h } from '../../dom.js';
import { drawAll } from '../draw.js';
import { arrange } from '../space.js';

/** What the card builder repeats for each row of a variable. A card that is sent without the builder has no rows: it stands there once. */
export const repeat = (element, context) => arrange(h('div', { class: 'repeat' }, drawAll(element.elements, context)), {});
