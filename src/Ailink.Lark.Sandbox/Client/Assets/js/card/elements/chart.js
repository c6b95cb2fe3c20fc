import { h, svg } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { lightbox } from '../../lightbox.js';
import { cartesian } from '../chart/cartesian.js';
import { titleOf, words, own } from '../chart/data.js';
import { fillOf } from '../chart/paint.js';
import { bars, funnel, pie, radar, rings, rose } from '../chart/parts.js';
import { readChart } from '../chart/read.js';
import { dataTable } from '../chart/table.js';
import { cloud } from '../chart/words.js';

const RATIOS = { '1:1': 1, '2:1': 0.5, '4:3': 0.75, '16:9': 0.5625 };
const THEMES = new Set(['brand', 'rainbow', 'complementary', 'converse', 'primary']);
const DRAWN = { pie, rose, radar, funnel, linearProgress: bars, circularProgress: rings };

/** A chart by its VChart spec: the common kinds are drawn, every kind stands there as a table. */
export function chart(element) {
  const spec = element.chart_spec;
  const model = readChart(spec);
  const kind = words(own(spec, 'type')) || '?';
  const name = [titleOf(spec) || t('chart'), kind].join(' · ');
  const figure = h('figure', { class: 'chart', 'data-theme': THEMES.has(element.color_theme) ? element.color_theme : 'brand', 'data-kind': kind, 'data-drawn': String(!!model) });
  figure.append(h('figcaption', { class: 'chart-top' }, h('span', { class: 'chart-title' }, titleOf(spec)), model && element.preview !== false ? larger(element, name) : null));
  if (!model) {
    figure.append(h('p', { class: 'chart-hint' }, t('chartAsTable', { kind })), dataTable(spec, name));
    return figure;
  }
  figure.append(h('div', { class: 'chart-main', 'data-legend': model.legend ?? 'none' }, canvas(model, element, name), model.legend ? legendOf(model) : null),
    h('details', { class: 'chart-data' }, h('summary', null, t('chartData')), dataTable(spec, name)));
  return figure;
}

// Drawn for the width it has, and again when that changes: scaled text could not be read on a phone.
function canvas(model, element, name) {
  const box = h('div', { class: 'chart-canvas' });
  const pixels = /^(\d{1,3})px$/.exec(element.height ?? '');
  let before = 0;
  const draw = (width) => {
    if (Math.abs(width - before) < 2) return;
    before = width;
    const height = pixels ? Math.max(Number(pixels[1]) - 40, 60) : Math.min(Math.max(width * (RATIOS[element.aspect_ratio] ?? 0.5625), 120), 900);
    box.replaceChildren(model.kind === 'wordCloud' ? cloud(model) : picture(model, Math.round(width), Math.round(height), name));
  };
  draw(520);
  const observer = new ResizeObserver(([entry]) => {
    if (!box.isConnected) observer.disconnect();
    // In the next frame: drawing changes the height, and an observer must not chase itself.
    else if (entry.contentRect.width > 0) requestAnimationFrame(() => draw(entry.contentRect.width));
  });
  observer.observe(box);
  return box;
}

const picture = (model, width, height, name) => svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name }, (DRAWN[model.kind] ?? cartesian)(model, width, height));

function legendOf(model) {
  const names = model.series ? model.series.map((one) => one.name) : model.parts.map((part) => part.key);
  return h('ul', { class: 'chart-legend' }, names.map((name, index) => h('li', null, svg('svg', { viewBox: '0 0 10 10', width: 10, height: 10, 'aria-hidden': 'true' }, svg('rect', { width: 10, height: 10, rx: 3, ...fillOf(index, model) })), name)));
}

const larger = (element, name) => h('button', {
  type: 'button', class: 'ghost', 'aria-label': t('larger'), title: t('larger'),
  on: { click: () => lightbox(chart({ ...element, preview: false, height: 'auto' }), name) },
}, icon('larger', 16));
