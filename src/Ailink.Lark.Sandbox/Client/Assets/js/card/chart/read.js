import { allRows, amount, dataSets, field, isShown, own, titleOf, words } from './data.js';

const MOST_SERIES = 20;
const CARTESIAN = new Set(['line', 'area', 'bar', 'scatter', 'common']);
const PARTS = new Set(['pie', 'rose', 'funnel', 'circularProgress', 'linearProgress', 'wordCloud']);

/**
 * What is to be drawn, or null for a kind that is only shown as a table:
 * `{ kind, series: [{ name, type, points: [{ key, value, x }] }], keys }` for those with axes and the radar,
 * `{ kind, parts: [{ key, value }] }` for parts of a whole.
 */
export function readChart(spec) {
  const kind = words(own(spec, 'type'));
  const common = { kind, title: titleOf(spec), legend: legendOf(spec), labels: isShown(own(spec, 'label')), colors: colorsOf(spec) };
  if (CARTESIAN.has(kind)) return withSeries(common, spec);
  if (kind === 'radar') return withSeries({ ...common, polar: true }, spec);
  if (!PARTS.has(kind)) return null;
  const parts = partsOf(spec, kind);
  return parts.length > 0 ? { ...common, parts, hole: amount(own(spec, 'innerRadius')) ?? 0 } : null;
}

function withSeries(common, spec) {
  const horizontal = own(spec, 'direction') === 'horizontal' && common.kind === 'bar';
  const list = common.kind === 'common' ? combined(spec) : seriesOf(spec, { type: common.kind, horizontal, rows: allRows(spec) });
  const series = list.slice(0, MOST_SERIES).filter((one) => one.points.length > 0);
  if (series.length === 0) return null;
  const keys = [...new Set(series.flatMap((one) => one.points.map((point) => point.key)))];
  const grouped = !!field(spec, horizontal ? 'yField' : 'xField', 1);
  const stacks = (common.kind === 'bar' || common.kind === 'area') && series.length > 1 && (own(spec, 'stack') ?? !grouped) === true;
  return { ...common, series, keys, horizontal, stacked: stacks, percent: stacks && own(spec, 'percent') === true, axes: axesOf(spec) };
}

// One chart of several kinds on the same axes.
function combined(spec) {
  const sets = dataSets(spec);
  const list = own(spec, 'series');
  return (Array.isArray(list) ? list : []).slice(0, MOST_SERIES).flatMap((one, index) => {
    const type = words(own(one, 'type'));
    if (!['line', 'area', 'bar', 'scatter'].includes(type)) return [];
    const named = own(one, 'dataId') ?? own(one, 'dataIndex');
    const set = own(one, 'data') ? dataSets({ data: own(one, 'data') })[0] : sets.find((each) => each.id === words(named)) ?? sets[amount(named) ?? 0] ?? sets[0];
    return seriesOf(one, { type, rows: set?.rows ?? [], name: words(own(one, 'name')) || words(own(one, 'id')) || String(index + 1) });
  });
}

function seriesOf(spec, { type, horizontal = false, rows, name = '' }) {
  const keyField = field(spec, horizontal ? 'yField' : type === 'radar' ? 'categoryField' : 'xField');
  const valueField = field(spec, horizontal ? 'xField' : type === 'radar' ? 'valueField' : 'yField');
  const seriesField = field(spec, 'seriesField') ?? field(spec, horizontal ? 'yField' : 'xField', 1);
  const found = new Map();
  for (const row of rows) {
    const value = amount(own(row, valueField));
    if (value === null) continue;
    const series = words(own(row, seriesField)) || name;
    if (!found.has(series)) found.set(series, { name: series, type, points: [] });
    found.get(series).points.push({ key: words(own(row, keyField)), x: amount(own(row, keyField)), value });
  }
  return [...found.values()];
}

function partsOf(spec, kind) {
  const across = kind === 'linearProgress';
  const keyField = field(spec, 'categoryField') ?? field(spec, 'nameField') ?? (across ? field(spec, 'yField') : null) ?? field(spec, 'seriesField');
  const valueField = field(spec, 'valueField') ?? (across ? field(spec, 'xField') : null);
  return allRows(spec).map((row) => ({ key: words(own(row, keyField)), value: amount(own(row, valueField)) }))
    .filter((part) => part.value !== null && part.value >= 0).slice(0, 60);
}

function axesOf(spec) {
  const axes = own(spec, 'axes');
  const at = (orient) => (Array.isArray(axes) ? axes : []).find((axis) => own(axis, 'orient') === orient);
  return { left: titleOf(at('left')), bottom: titleOf(at('bottom')), least: amount(own(at('left'), 'min')), most: amount(own(at('left'), 'max')) };
}

function legendOf(spec) {
  const legend = [own(spec, 'legends')].flat()[0];
  if (!isShown(legend)) return null;
  const orient = own(legend, 'orient');
  return ['top', 'left', 'right'].includes(orient) ? orient : 'bottom';
}

function colorsOf(spec) {
  const colors = own(spec, 'color');
  return (Array.isArray(colors) ? colors : own(colors, 'range') ?? []).filter?.((color) => typeof color === 'string') ?? [];
}
