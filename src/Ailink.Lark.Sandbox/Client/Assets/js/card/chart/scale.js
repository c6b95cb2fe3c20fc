import { current } from '../../i18n.js';

// Below this numbers lose their digits.
const LEAST = 1e-290;

/** Round numbers that span the values, four or five of them. */
export function ticksFor(least, most, wanted = 4) {
  if (least > most) [least, most] = [most, least];
  // Values that are one, or too near each other to be told apart, are seen against zero.
  if (most - least <= Math.max(-least, most) * 1e-9) [least, most] = [Math.min(0, least), Math.max(0, most)];
  if (most - least < LEAST) [least, most] = [0, 1];
  const raw = (most - least) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw);
  const from = Math.floor(least / step);
  const to = Math.ceil(most / step);
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** A straight way from values to pixels. */
export const linear = (from, to, start, end) => (value) => start + (end - start) * (to === from ? 0.5 : (value - from) / (to - from));

/** A number as an axis or a label says it. */
export function say(value, { percent = false } = {}) {
  const options = percent ? { style: 'percent', maximumFractionDigits: 1 } : { notation: Math.abs(value) >= 1e5 ? 'compact' : 'standard', maximumFractionDigits: 2 };
  return new Intl.NumberFormat(current() === 'zh' ? 'zh-CN' : 'en-GB', options).format(value);
}

/** A text cut to about so many pixels. */
export function fit(text, pixels) {
  const most = Math.max(2, Math.floor(pixels / 6.6));
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
