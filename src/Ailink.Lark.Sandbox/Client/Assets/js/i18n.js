import { admin as adminEn } from './words/admin/en.js';
import { admin as adminZh } from './words/admin/zh.js';
import { en as pageEn } from './words/en.js';
import { zh as pageZh } from './words/zh.js';

const en = { ...pageEn, ...adminEn };
const WORDS = { en, zh: { ...pageZh, ...adminZh } };
const KEY = 'ailink.sandbox.language';

let language = 'en';
let effective = null;

/** Takes the language from the address, else the last choice, else the browser. */
export function startLanguage(asked) {
  const wanted = [asked, remembered(), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  use(wanted.find((tag) => tag in WORDS) ?? 'en');
}

export function use(tag) {
  language = tag in WORDS ? tag : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

export function choose(tag) {
  use(tag);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be closed to the page; then the choice lasts as long as the tab.
  }
}

export const current = () => language;

/** The words for a key; `{name}` is filled from values. */
export function t(key, values) {
  const text = WORDS[language][key] ?? en[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** Draws something whose author limits the languages it speaks (`locales` of a card); no list means all. */
export function within(locales, draw) {
  const before = effective;
  effective = Array.isArray(locales) && locales.length > 0 ? locales : null;
  try {
    return draw();
  } finally {
    effective = before;
  }
}

/** What stands under the viewer's language, or undefined. */
export function byLanguage(translations) {
  if (!translations || typeof translations !== 'object') return undefined;
  const wanted = (language === 'zh' ? ['zh_cn', 'zh_hk', 'zh_tw'] : ['en_us']).filter((locale) => !effective || effective.includes(locale));
  return wanted.filter((locale) => Object.hasOwn(translations, locale)).map((locale) => translations[locale]).find((found) => found !== '' && found !== null);
}

/** The viewer's text of a card object: i18n_content by language, else content. */
export function localized(object) {
  if (typeof object === 'string') return object;
  if (!object || typeof object !== 'object') return '';
  const found = byLanguage(object.i18n_content ?? object.i18n);
  return typeof found === 'string' ? found : typeof object.content === 'string' ? object.content : '';
}

export const number = (value) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(value);

export const clockTime = (date, seconds) => format({ hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) }, date);
export const exactTime = (date) => format({ dateStyle: 'medium', timeStyle: 'medium' }, date);
export const dayName = (date) => format({ weekday: 'long', day: 'numeric', month: 'long' }, date);
const TIMES = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' }, date_short: { month: 'short', day: 'numeric' }, date: { dateStyle: 'long' },
  week: { weekday: 'long' }, week_short: { weekday: 'short' }, time: { hour: '2-digit', minute: '2-digit' }, time_sec: { timeStyle: 'medium' }, timezone: { timeZoneName: 'shortOffset', hour: '2-digit' },
};

/** A moment in one of the ways `local_datetime` knows; in full when it names none. */
export const timeAs = (kind, date) => format(typeof kind === 'string' && Object.hasOwn(TIMES, kind) ? TIMES[kind] : { dateStyle: 'medium', timeStyle: 'medium' }, date);

export const shortDay = (date) => format({ day: 'numeric', month: 'short' }, date);

function format(options, date) {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(date);
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
