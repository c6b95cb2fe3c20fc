import { admin as adminEn } from './words/admin/en.js';
import { admin as adminZh } from './words/admin/zh.js';
import { en as pageEn } from './words/en.js';
import { zh as pageZh } from './words/zh.js';

const en = { ...pageEn, ...adminEn };
const WORDS = { en, zh: { ...pageZh, ...adminZh } };
const KEY = 'ailink.sandbox.language';

let language = 'en';

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

/** The viewer's text of a card object: i18n_content by language, else content. */
export function localized(object) {
  if (typeof object === 'string') return object;
  if (!object || typeof object !== 'object') return '';
  const translations = object.i18n_content ?? object.i18n;
  const wanted = language === 'zh' ? ['zh_cn', 'zh_hk', 'zh_tw'] : ['en_us'];
  const found = wanted.map((locale) => translations?.[locale]).find((text) => typeof text === 'string' && text !== '');
  return found ?? (typeof object.content === 'string' ? object.content : '');
}

export const number = (value) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(value);

export const clockTime = (date, seconds) => format({ hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) }, date);
export const exactTime = (date) => format({ dateStyle: 'medium', timeStyle: 'medium' }, date);
export const dayName = (date) => format({ weekday: 'long', day: 'numeric', month: 'long' }, date);
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
