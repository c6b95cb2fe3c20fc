import { svg } from '../../dom.js';

const LITERAL = /^#[0-9a-f]{3,8}$/i;
const SLOTS = 8;

/** What fills the nth series or part: a slot of the theme (chart.css), or the spec's own colour. */
export function fillOf(index, model) {
  const literal = model.colors[index % Math.max(model.colors.length, 1)];
  return LITERAL.test(literal ?? '') ? { fill: literal, color: literal } : { 'data-slot': String(index % SLOTS) };
}

/** A shape that says what it stands for when one points at it. */
export const told = (shape, text) => {
  shape.append(svg('title', null, text));
  return shape;
};

export const line = (x1, y1, x2, y2, name) => svg('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: name });

export const text = (content, x, y, props) => svg('text', { x: round(x), y: round(y), ...props }, content);

/** A path through points. */
export const path = (points) => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

export const round = (number) => Math.round(number * 100) / 100;

/** A piece of a ring, clockwise from the top; angles in turns. */
export function wedge(cx, cy, inner, outer, from, to) {
  const at = (radius, turn) => [cx + radius * Math.sin(turn * 2 * Math.PI), cy - radius * Math.cos(turn * 2 * Math.PI)].map(round).join(' ');
  // A whole turn has no wedge: its ends would meet.
  const end = Math.min(to, from + 0.99999);
  const large = end - from > 0.5 ? 1 : 0;
  const back = inner > 0 ? `L${at(inner, end)}A${round(inner)} ${round(inner)} 0 ${large} 0 ${at(inner, from)}Z` : `L${round(cx)} ${round(cy)}Z`;
  return `M${at(outer, from)}A${round(outer)} ${round(outer)} 0 ${large} 1 ${at(outer, end)}${back}`;
}
