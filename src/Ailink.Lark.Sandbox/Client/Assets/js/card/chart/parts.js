import { svg } from '../../dom.js';
import { fillOf, path, round, text, told, wedge } from './paint.js';
import { fit, say } from './scale.js';

const share = (value, total) => say(total === 0 ? 0 : value / total, { percent: true });

const totalOf = (parts) => parts.reduce((sum, part) => sum + part.value, 0);

/** A pie, a donut when it has a hole. */
export function pie(model, width, height) {
  const [cx, cy, radius] = circle(width, height, model.labels ? 34 : 8);
  const total = totalOf(model.parts) || 1;
  const hole = Math.min(Math.max(model.hole, 0), 0.9) * radius;
  let turn = 0;
  return model.parts.flatMap((part, index) => {
    const from = turn;
    turn += part.value / total;
    if (turn === from) return [];
    const shape = told(svg('path', { d: wedge(cx, cy, hole, radius, from, turn), class: 'chart-wedge', ...fillOf(index, model) }), `${part.key} · ${say(part.value)} · ${share(part.value, total)}`);
    const middle = (from + turn) / 2;
    return model.labels && turn - from > 0.03 ? [shape, around(`${part.key} ${share(part.value, total)}`, cx, cy, radius + 8, middle, width)] : [shape];
  });
}

/** A rose: equal angles, the radius says how much. */
export function rose(model, width, height) {
  const [cx, cy, radius] = circle(width, height, 22);
  const most = Math.max(...model.parts.map((part) => part.value), 1e-9);
  const turn = 1 / model.parts.length;
  return model.parts.flatMap((part, index) => [
    told(svg('path', { d: wedge(cx, cy, 0, radius * Math.sqrt(part.value / most), index * turn, (index + 1) * turn), class: 'chart-wedge', ...fillOf(index, model) }), `${part.key} · ${say(part.value)}`),
    around(part.key, cx, cy, radius * Math.sqrt(part.value / most) + 8, (index + 0.5) * turn, width),
  ]);
}

/** A radar: one spoke for each key. */
export function radar(model, width, height) {
  const [cx, cy, radius] = circle(width, height, 30);
  const { keys, series } = model;
  const most = Math.max(...series.flatMap((one) => one.points.map((point) => point.value)), 1e-9);
  const at = (index, part) => [cx + radius * part * Math.sin(index / keys.length * 2 * Math.PI), cy - radius * part * Math.cos(index / keys.length * 2 * Math.PI)];
  const rings = [0.25, 0.5, 0.75, 1].map((part) => svg('path', { d: `${path(keys.map((_, index) => at(index, part)))}Z`, class: 'chart-grid' }));
  const spokes = keys.flatMap((key, index) => [svg('path', { d: path([[cx, cy], at(index, 1)]), class: 'chart-grid' }), around(key, cx, cy, radius + 8, index / keys.length, width)]);
  const shapes = series.map((one, order) => {
    const { fill, ...paint } = fillOf(order, model);
    const points = keys.map((key, index) => at(index, Math.max(0, one.points.find((point) => point.key === key)?.value ?? 0) / most));
    return told(svg('path', { d: `${path(points)}Z`, class: 'chart-web', ...paint, ...(fill ? { fill, stroke: fill } : {}) }), `${one.name} · ${one.points.map((point) => `${point.key} ${say(point.value)}`).join(', ')}`);
  });
  return [...rings, ...spokes, ...shapes];
}

/** A funnel: each step as wide as what is left. */
export function funnel(model, width, height) {
  const most = Math.max(...model.parts.map((part) => part.value), 1e-9);
  const step = (height - 12) / model.parts.length;
  const side = Math.min(width * 0.3, 120);
  const middle = (width - side) / 2;
  const half = (index) => Math.max((width - side) / 2 * (model.parts[index]?.value ?? 0) / most, 2);
  return model.parts.flatMap((part, index) => {
    const top = 6 + index * step;
    const next = index + 1 < model.parts.length ? half(index + 1) : half(index) * 0.8;
    const corners = [[middle - half(index), top], [middle + half(index), top], [middle + next, top + step - 3], [middle - next, top + step - 3]];
    return [
      told(svg('path', { d: `${path(corners)}Z`, class: 'chart-wedge', ...fillOf(index, model) }), `${part.key} · ${say(part.value)}`),
      text(fit(`${part.key} ${say(part.value)}`, side - 12), width - side + 12, top + step / 2 + 3, { class: 'chart-label' }),
    ];
  });
}

/** Progress along a line, one below the other. */
export function bars(model, width, height) {
  const step = height / model.parts.length;
  return model.parts.flatMap((part, index) => {
    const middle = step * (index + 0.5);
    const done = Math.min(part.value, 1) * width;
    return [
      text(fit(part.key, width - 60), 0, middle - 8), text(say(part.value, { percent: true }), width, middle - 8, { 'text-anchor': 'end', class: 'chart-label' }),
      svg('rect', { x: 0, y: round(middle), width: round(width), height: 8, rx: 4, class: 'chart-track' }),
      told(svg('rect', { x: 0, y: round(middle), width: round(done), height: 8, rx: 4, ...fillOf(index, model) }), `${part.key} · ${say(part.value, { percent: true })}`),
    ];
  });
}

/** Progress around a circle. */
export function rings(model, width, height) {
  const [cx, cy, radius] = circle(width, height, 8);
  const thick = Math.min(18, radius * 0.7 / model.parts.length);
  return [...model.parts.flatMap((part, index) => {
    const outer = radius - index * (thick + 4);
    return [
      svg('path', { d: wedge(cx, cy, outer - thick, outer, 0, 1), class: 'chart-track' }),
      told(svg('path', { d: wedge(cx, cy, outer - thick, outer, 0, Math.min(Math.max(part.value, 0.0001), 1)), ...fillOf(index, model) }), `${part.key} · ${say(part.value, { percent: true })}`),
    ];
  }), text(say(model.parts[0].value, { percent: true }), cx, cy + 7, { 'text-anchor': 'middle', class: 'chart-figure' })];
}

function circle(width, height, margin) {
  return [width / 2, height / 2, Math.max(Math.min(width, height) / 2 - margin, 10)];
}

// A word outside a circle, where its angle points.
function around(word, cx, cy, radius, turn, width) {
  const sine = Math.sin(turn * 2 * Math.PI);
  const x = cx + radius * sine;
  const anchor = Math.abs(sine) < 0.25 ? 'middle' : sine > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? width / 2 : anchor === 'start' ? width - x : x;
  return text(fit(word, room), x, cy - radius * Math.cos(turn * 2 * Math.PI) + 4, { 'text-anchor': anchor });
}
