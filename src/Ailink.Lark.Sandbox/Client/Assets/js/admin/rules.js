import { h, refill } from '../dom.js';
import { t } from '../i18n.js';
import { control } from './control.js';
import { input, labelled, nothing, select, table, tag } from './ui.js';

const SOURCES = { docs: 'green', 'official client': 'blue', 'field report': 'orange', assumption: 'yellow' };

/** Where a rule is known from: a word and a tint. */
export const sourceTag = (source) => tag(t(`source_${source.replace(' ', '_')}`), SOURCES[source] ?? 'neutral');

/** Every rule the sandbox plays by, and how sure it is of each. */
export function rulesSection() {
  let rules = [];
  const text = input('text', { type: 'search', placeholder: t('searchRules'), 'data-testid': 'rules-text', on: { input: () => draw() } });
  const chapter = select('chapter', [['', t('allChapters')]], '', { 'data-testid': 'rules-chapter', on: { change: () => draw() } });
  const source = select('source', [['', t('allSources')], ...Object.keys(SOURCES).map((name) => [name, t(`source_${name.replace(' ', '_')}`)])], '', { 'data-testid': 'rules-source', on: { change: () => draw() } });
  const note = h('p', { class: 'quiet', role: 'status', 'data-testid': 'rules-note' });
  const list = h('div', null);

  function draw() {
    const wanted = text.value.trim().toLowerCase();
    const found = rules.filter((rule) => (!chapter.value || chapterOf(rule) === chapter.value) && (!source.value || rule.source === source.value) &&
      (!wanted || `${rule.rule} ${rule.about} ${rule.code ?? ''}`.toLowerCase().includes(wanted)));
    note.textContent = t('rulesFound', { found: found.length, all: rules.length, assumptions: found.filter((rule) => rule.source === 'assumption').length });
    refill(list, found.length === 0 ? nothing(t('noRules'), null) : table(t('admin_rules'), [t('rule'), t('source'), t('ruleSays'), t('codeOfPlatform')],
      found.map((rule) => [h('code', null, rule.rule), sourceTag(rule.source), rule.about, rule.code === null ? '—' : h('code', null, rule.code)]), 'rules'));
  }

  return {
    node: h('div', { class: 'stack' }, h('div', { class: 'filters', role: 'search', 'aria-label': t('searchRules') },
      labelled(t('search'), text), labelled(t('chapter'), chapter), labelled(t('source'), source)), note, list),
    read: control.rules,
    show: (all) => {
      rules = all;
      refill(chapter, [['', t('allChapters')], ...[...new Set(all.map(chapterOf))].sort().map((name) => [name, name])].map(([value, label]) => h('option', { value }, label)));
      draw();
    },
  };
}

const chapterOf = (rule) => rule.rule.split('.')[0];
