// The few shapes the admin view is made of.

import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { explain, toast } from '../notices.js';

/** A titled part of a page. */
export const panel = (title, ...children) => h('section', { class: 'panel' }, title ? h('h2', null, title) : null, children);

export const quiet = (...text) => h('p', { class: 'quiet' }, text);

export const tag = (text, tone = 'neutral') => h('span', { class: 'tag', 'data-tone': tone }, text);

/** A button that does something; while it runs it cannot be pressed again. */
export function button(label, act, { kind = 'plain', key, name, disabled } = {}) {
  const node = h('button', { type: 'button', class: kind, 'data-key': key, 'aria-label': name, disabled, on: { click: () => busy(node, act) } }, label);
  return node;
}

/** Does something and says what came of it; the error of the control API is quoted. Answers whether it went well. */
export async function attempt(act, said) {
  try {
    await act();
    if (said) toast('success', said);
    return true;
  } catch (error) {
    toast('error', explain(error));
    return false;
  }
}

/** A control with its name above it and, where it helps, a hint below. */
export function labelled(label, field, hint) {
  const id = `field-${++labelled.count}`;
  if (hint) field.setAttribute('aria-describedby', id);
  return h('label', { class: 'labelled' }, h('span', { class: 'label' }, label), field, hint ? h('span', { class: 'quiet hint-text', id }, hint) : null);
}
labelled.count = 0;

export function tick(label, { name, checked = false, key, act } = {}) {
  const box = h('input', { type: 'checkbox', name, checked, 'data-key': key, on: act ? { change: () => act(box.checked, box) } : {} });
  return h('label', { class: 'tick' }, box, h('span', null, label));
}

export function select(name, options, chosen, props) {
  const node = h('select', { class: 'field', name, ...props }, options.map(([value, label]) => h('option', { value, selected: value === chosen }, label)));
  return node;
}

export const input = (name, props) => h('input', { class: 'field', name, autocomplete: 'off', spellcheck: 'false', ...props });

/** A form whose submit does something with its fields. */
export function form(act, ...children) {
  const node = h('form', {
    class: 'form', novalidate: true, on: {
      submit: async (event) => {
        event.preventDefault();
        const missing = [...node.elements].find((field) => field.required && !field.value.trim());
        if (missing) {
          missing.focus();
          toast('warning', t('fillIn', { name: missing.closest('label')?.querySelector('.label').textContent ?? missing.name }));
          return;
        }
        await busy(event.submitter ?? node.querySelector('[type="submit"]'), () => act(node.elements, node));
      },
    },
  }, children);
  return node;
}

export const submit = (label, props) => h('button', { type: 'submit', class: 'filled', ...props }, label);

/** Names and values, one below the other. */
export const facts = (pairs) => h('dl', { class: 'facts' }, pairs.filter(Boolean).map(([name, value]) => [h('dt', null, name), h('dd', null, value ?? '—')]));

/** A value to take along. */
export const copyable = (value, name) => h('span', { class: 'copyable' }, h('code', null, value || '—'), value ? copyButton(() => value, name) : null);

/** Lines to take along. */
export function code(text, name, props) {
  return h('figure', { class: 'code', ...props }, h('pre', { tabindex: '0', 'aria-label': name }, text), copyButton(() => text, name, t('copy')));
}

export function json(value, name) {
  return h('pre', { class: 'json', tabindex: '0', 'aria-label': name }, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

/** A table that becomes a list of cards on a phone. A cell is text, a node or a list of them. */
export function table(name, heads, rows, key) {
  return h('div', { class: 'rows-scroll' }, h('table', { class: 'rows', role: 'table', 'aria-label': name, 'data-testid': key },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads.map((head) => h('th', { scope: 'col', role: 'columnheader' }, head)))),
    h('tbody', { role: 'rowgroup' }, rows.map((cells) => h('tr', { role: 'row' },
      cells.map((cell, index) => h('td', { role: 'cell', 'data-label': heads[index] || null }, h('span', { class: 'cell' }, cell ?? '—'))))))));
}

/** What a list says while nothing is in it. */
export const nothing = (title, text) => h('div', { class: 'nothing' }, h('strong', null, title), text ? quiet(text) : null);

function copyButton(read, name, label) {
  const node = h('button', {
    type: 'button', class: label ? 'plain copy' : 'ghost copy', 'aria-label': name ? t('copyThis', { name }) : t('copy'), title: t('copy'), on: { click: copy },
  }, icon('copy', 16), label);
  async function copy() {
    if (await take(read(), node)) toast('success', t('copied'));
    else toast('warning', t('notCopied'));
  }
  return node;
}

// The clipboard is closed to pages that came without encryption from another machine; there the old way still works.
async function take(text, beside) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = h('textarea', { class: 'unseen', tabindex: '-1' });
    field.value = text;
    beside.after(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    beside.focus();
    return done;
  }
}

async function busy(node, act) {
  if (node.getAttribute('aria-busy') === 'true') return;
  node.setAttribute('aria-busy', 'true');
  try {
    await act(node);
  } finally {
    node.removeAttribute('aria-busy');
  }
}
