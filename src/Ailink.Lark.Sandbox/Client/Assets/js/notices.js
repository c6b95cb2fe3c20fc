import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

const STAYS = 5000;
const MOST = 3;
const MARKS = { success: 'check', error: 'warning', warning: 'warning', info: 'info' };

/** Says something to a screen reader without moving the focus. */
export function announce(text) {
  const region = document.getElementById('announce');
  // The same sentence twice is only read again when the region changes in between.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

/** Takes away what is said about the press before: a new one makes it old, and an error would stand beside the success that followed. */
export function takeBack() {
  document.getElementById('toasts').replaceChildren();
}

/** A short notice at the lower edge: kind is info, success, warning or error. An error stays until it is closed. `further` is a link to what to do. */
export function toast(kind, text, further) {
  const mark = MARKS[kind] ? kind : 'info';
  const node = h('div', { class: 'toast', 'data-kind': mark, 'data-testid': 'toast' }, icon(MARKS[mark]), h('p', null, text, further ? [' ', further] : null));
  node.append(h('button', { type: 'button', class: 'ghost', 'aria-label': t('close'), on: { click: () => node.remove() } }, icon('close', 16)));
  const all = document.getElementById('toasts');
  all.append(node);
  while (all.childElementCount > MOST) all.firstElementChild.remove();
  if (mark !== 'error') setTimeout(() => node.remove(), STAYS);
}

/** What the client shows when the app behind a card did not answer as it should: the platform's code, and what it means. */
export function failureOf({ code, message }) {
  const meaning = t(`code${code}`);
  return meaning === `code${code}` ? t('appFailed', { code, message }) : t('appFailedBecause', { code, meaning });
}

/** What went wrong, in words, with the code to quote. */
export function explain(error) {
  return error?.code === 'unreachable' ? t('unreachable') : t('refused', { message: error?.message ?? '', code: error?.code ?? '?' });
}
