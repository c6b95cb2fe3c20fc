import { line, text } from './paint.js';
import { drawAreas, drawBars, drawDots, drawLines } from './marks.js';
import { fit, linear, say, ticksFor } from './scale.js';

const LETTER = 6.6;

/** Lines, areas, bars and dots on two axes. */
export function cartesian(model, width, height) {
  const scatter = model.kind === 'scatter' && model.series.every((one) => one.points.every((point) => point.x !== null));
  const values = ticksOf(model);
  const keyTicks = scatter ? ticksFor(...extent(model.series.flatMap((one) => one.points.map((point) => point.x)))) : model.keys;
  const frame = frameOf(model, { values, keyTicks, scatter, width, height });
  const value = model.horizontal
    ? linear(values[0], values.at(-1), frame.left, frame.right)
    : linear(values[0], values.at(-1), frame.bottom, frame.top);
  const band = (model.horizontal ? frame.bottom - frame.top : frame.right - frame.left) / Math.max(model.keys.length, 1);
  const key = scatter ? linear(keyTicks[0], keyTicks.at(-1), frame.left, frame.right)
    : (name) => (model.horizontal ? frame.top : frame.left) + (model.keys.indexOf(name) + 0.5) * band;

  const plot = { model, frame, value, key, band, scatter, zero: value(Math.min(Math.max(0, values[0]), values.at(-1))) };
  return [
    ...axes(plot, values, keyTicks),
    ...drawAreas(plot), ...drawBars(plot), ...drawLines(plot), ...drawDots(plot),
  ];
}

function ticksOf({ series, keys, stacked, percent, axes: { least, most }, kind }) {
  if (percent) return [0, 0.25, 0.5, 0.75, 1];
  const totals = stacked
    ? keys.flatMap((key) => ['up', 'down'].map((way) => sum(series.flatMap((one) => one.points.filter((point) => point.key === key && (way === 'up') === point.value >= 0)))))
    : series.flatMap((one) => one.points.map((point) => point.value));
  const [from, to] = extent(totals);
  const fromZero = kind !== 'scatter';
  return ticksFor(least ?? (fromZero ? Math.min(0, from) : from), most ?? (fromZero ? Math.max(0, to) : to));
}

const sum = (points) => points.reduce((total, point) => total + point.value, 0);

const extent = (numbers) => [Math.min(...numbers), Math.max(...numbers)];

// Where the plot lies once its labels have their room.
function frameOf(model, { values, keyTicks, scatter, width, height }) {
  const beside = model.horizontal ? model.keys : values.map((tick) => say(tick, model));
  const longest = Math.max(...beside.map((label) => [...String(label)].length));
  const left = Math.min(longest * LETTER + 10, width * 0.32) + (model.axes.left ? 18 : 0);
  const last = scatter ? String(say(keyTicks.at(-1))).length * LETTER / 2 : 8;
  return { left, right: width - Math.max(last, 8), top: model.labels ? 18 : 10, bottom: height - 22 - (model.axes.bottom ? 18 : 0), width, height };
}

function axes({ model, frame, value, key, band, scatter }, values, keyTicks) {
  const { left, right, top, bottom, width, height } = frame;
  const grid = values.flatMap((tick) => (model.horizontal
    ? [line(value(tick), top, value(tick), bottom, 'chart-grid'), text(say(tick, model), value(tick), bottom + 15, { 'text-anchor': 'middle' })]
    : [line(left, value(tick), right, value(tick), 'chart-grid'), text(say(tick, model), left - 6, value(tick) + 4, { 'text-anchor': 'end' })]));
  return [...grid, ...keyLabels({ model, frame, key, band, scatter }, keyTicks),
    model.axes.left ? text(fit(model.axes.left, bottom - top), 0, 0, { 'text-anchor': 'middle', transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)` }) : null,
    model.axes.bottom ? text(fit(model.axes.bottom, width), (left + right) / 2, height - 4, { 'text-anchor': 'middle' }) : null].filter(Boolean);
}

function keyLabels({ model, frame, key, band, scatter }, ticks) {
  const { left, right, top, bottom } = frame;
  if (scatter) return ticks.flatMap((tick) => [line(key(tick), top, key(tick), bottom, 'chart-grid'), text(say(tick), key(tick), bottom + 15, { 'text-anchor': 'middle' })]);
  if (model.horizontal) return ticks.map((tick) => text(fit(tick, left - 10), left - 6, key(tick) + 4, { 'text-anchor': 'end' }));
  // Only as many as have room for a few letters.
  const every = Math.ceil(34 / Math.max(band, 1));
  return [line(left, bottom, right, bottom, 'chart-axis'),
    ...ticks.filter((_, index) => index % every === 0).map((tick) => text(fit(tick, band * every), key(tick), bottom + 15, { 'text-anchor': 'middle' }))];
}
