import { now } from '../clock.js';
import { current, exactTime } from '../i18n.js';

const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** A moment in the viewer's words, to the second. */
export const when = (time) => exactTime(new Date(time));

/** "in 2 hours", "3 minutes ago": from the sandbox's present. */
export function away(time) {
  const seconds = Math.round((new Date(time) - now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length * 2) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(current() === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
