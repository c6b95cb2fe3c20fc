import { svg } from '../../dom.js';
import { fillOf, path, round, text, told } from './paint.js';
import { say } from './scale.js';

const GAP = 0.24;

const named = (one, point, model) => [one.name, point.key, say(point.share ?? point.value, model)].filter(Boolean).join(' · ');

/** Bars, side by side or on top of each other, up or to the right. */
export function drawBars(plot) {
  const { model } = plot;
  const bars = model.series.filter((one) => one.type === 'bar');
  if (bars.length === 0) return [];
  const room = plot.band * (1 - GAP);
  const thick = Math.min(model.stacked ? room : room / bars.length, 44);
  const all = model.stacked ? thick : thick * bars.length;
  const foot = stacker(model);
  return bars.flatMap((one, index) => one.points.flatMap((point) => {
    const [from, to] = model.stacked ? foot(point) : [0, point.value];
    const side = plot.key(point.key) - all / 2 + (model.stacked ? 0 : index * thick);
    const [a, b] = [model.stacked ? plot.value(from) : plot.zero, plot.value(to)];
    const box = model.horizontal
      ? { x: Math.min(a, b), y: side, width: Math.abs(b - a), height: thick }
      : { x: side, y: Math.min(a, b), width: thick, height: Math.abs(b - a) };
    const shape = told(svg('rect', { ...rounded(box), rx: 2, class: 'chart-bar', ...fillOf(model.series.indexOf(one), model) }), named(one, { ...point, share: model.percent ? to - from : undefined }, model));
    return model.labels && !model.stacked ? [shape, labelOf(point, box, model)] : [shape];
  }));
}

const rounded = (box) => Object.fromEntries(Object.entries(box).map(([name, number]) => [name, round(number)]));

function labelOf(point, box, model) {
  return model.horizontal
    ? text(say(point.value), box.x + box.width + 4, box.y + box.height / 2 + 4, { class: 'chart-label' })
    : text(say(point.value), box.x + box.width / 2, box.y - 4, { 'text-anchor': 'middle', class: 'chart-label' });
}

// Each point stands on what was drawn at its key before; what is below zero hangs.
function stacker(model) {
  const sums = new Map();
  const totals = new Map(model.keys.map((key) => [key, model.series.reduce((total, one) => total + one.points.filter((point) => point.key === key).reduce((all, point) => all + Math.abs(point.value), 0), 0)]));
  return (point) => {
    const share = model.percent ? Math.abs(point.value) / (totals.get(point.key) || 1) : point.value;
    const slot = `${share < 0}${point.key}`;
    const from = sums.get(slot) ?? 0;
    sums.set(slot, from + share);
    return [from, from + share];
  };
}

/** Filled areas with their upper line. */
export function drawAreas(plot) {
  const { model } = plot;
  const foot = stacker(model);
  return model.series.filter((one) => one.type === 'area').flatMap((one) => {
    const spans = model.keys.map((key) => one.points.find((point) => point.key === key)).filter(Boolean)
      .map((point) => ({ point, span: model.stacked ? foot(point) : [0, point.value] }));
    const upper = spans.map(({ point, span }) => [plot.key(point.key), plot.value(span[1])]);
    const lower = spans.map(({ point, span }) => [plot.key(point.key), model.stacked ? plot.value(span[0]) : plot.zero]).reverse();
    const paint = fillOf(model.series.indexOf(one), model);
    return [
      svg('path', { d: `${path([...upper, ...lower])}Z`, class: 'chart-area', ...paint }),
      told(svg('path', { d: path(upper), class: 'chart-line', ...stroke(paint) }), one.name),
    ];
  });
}

/** Lines with a dot at each point. */
export function drawLines(plot) {
  const { model } = plot;
  return model.series.filter((one) => one.type === 'line').flatMap((one) => {
    const paint = fillOf(model.series.indexOf(one), model);
    const points = model.keys.map((key) => one.points.find((point) => point.key === key)).filter(Boolean);
    const dots = points.length > 60 ? [] : points.map((point) => told(
      svg('circle', { cx: round(plot.key(point.key)), cy: round(plot.value(point.value)), r: 3, class: 'chart-dot', ...paint }), named(one, point, model)));
    const labels = model.labels && points.length <= 20 ? points.map((point) => text(say(point.value), plot.key(point.key), plot.value(point.value) - 7, { 'text-anchor': 'middle', class: 'chart-label' })) : [];
    return [svg('path', { d: path(points.map((point) => [plot.key(point.key), plot.value(point.value)])), class: 'chart-line', ...stroke(paint) }), ...dots, ...labels];
  });
}

/** Dots alone. */
export function drawDots(plot) {
  const { model } = plot;
  return model.series.filter((one) => one.type === 'scatter').flatMap((one) => one.points.map((point) => told(
    svg('circle', { cx: round(plot.key(plot.scatter ? point.x : point.key)), cy: round(plot.value(point.value)), r: 5, class: 'chart-point', ...fillOf(model.series.indexOf(one), model) }), named(one, point, model))));
}

const stroke = ({ fill, ...paint }) => (fill ? { stroke: fill } : paint);
