import { adminHref } from './address.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { current, t } from './i18n.js';

const LANGUAGES = [['en', 'English', 'en'], ['zh', '中文', 'zh-CN']];

/** The bar that never goes away: what this is, and in which language. */
export function bar({ chooseLanguage, back, leave }) {
  return h('div', { class: 'bar', role: 'banner' },
    h('p', { class: 'bar-name' }, h('strong', null, t('notLark')), h('span', { class: 'bar-more' }, t('notLarkMore'))),
    back
      ? h('a', { class: 'bar-link', href: back, 'data-key': 'place', 'data-testid': 'to-chats', on: { click: leave } }, icon('chat', 16), t('toChats'))
      : h('a', { class: 'bar-link', href: adminHref('start'), 'data-key': 'place', 'data-testid': 'to-admin' }, icon('tools', 16), t('adminView')),
    h('div', { class: 'languages', role: 'group', 'aria-label': t('language') },
      LANGUAGES.map(([tag, name, lang]) => h('button', {
        type: 'button', lang, 'aria-pressed': String(current() === tag), 'data-key': `language-${tag}`, 'data-testid': `language-${tag}`,
        on: { click: () => chooseLanguage(tag) },
      }, name))));
}
