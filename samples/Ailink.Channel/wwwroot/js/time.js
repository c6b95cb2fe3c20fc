// Moments on the reader's own clock, in the page's language.
const language = document.documentElement.lang;
const twoDigits = number => String(number).padStart(2, '0');
const longDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });

export const clock = date => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

export const clockWithSeconds = date => `${clock(date)}:${twoDigits(date.getSeconds())}`;

export const sameDay = (one, other) => one.toDateString() === other.toDateString();

/** How many midnights lie between a date and now: 0 today, 1 yesterday. */
export function daysAgo(date) {
  const midnight = day => new Date(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

/** A moment in a list: the time today, else the day with it. */
export const moment = date => daysAgo(date) === 0 ? clock(date) : `${shortDay.format(date)} ${clock(date)}`;

export const fullMoment = date => `${longDay.format(date)} ${clock(date)}`;

export function dayName(date, words) {
  const days = daysAgo(date);
  return days === 0 ? words.today : days === 1 ? words.yesterday : longDay.format(date);
}
