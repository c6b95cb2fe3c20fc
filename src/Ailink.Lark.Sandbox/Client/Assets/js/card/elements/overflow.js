import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { tie } from '../../popover.js';
import { act, allowed, openUrl } from '../behaviors.js';
import { width } from '../space.js';
import { label } from '../text.js';

let count = 0;

/** The "more" menu of a card. */
export function overflow(element, context) {
  count += 1;
  const menu = h('div', { class: 'menu', popover: 'auto', id: `menu-${count}`, role: 'menu' });
  const button = h('button', {
    type: 'button', class: 'card-button', 'data-type': 'default', 'data-size': 'medium', 'aria-label': t('more'), 'aria-haspopup': 'menu', 'data-testid': 'overflow',
    'data-key': `${context.message.message_id}${context.path}`,
  }, icon('more', 16));
  menu.append(...(Array.isArray(element.options) ? element.options : []).filter(Boolean).map((option) => item(option, { menu, element, context })));
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Tab') menu.hidePopover();
    if (!step) return;
    event.preventDefault();
    items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
  });
  tie(button, menu, { opened: () => menu.firstElementChild?.focus() });
  return h('div', { class: 'overflow' }, width(button, element.width), menu);
}

function item(option, { menu, element, context }) {
  const address = option.multi_url ?? (option.url ? { url: option.url } : null);
  const href = address ? openUrl({ ...address, default_url: address.url }, context) : null;
  const text = label(option.text) || String(option.value ?? '');
  const node = href ? h('a', { role: 'menuitem', href, target: '_blank', rel: 'noopener' }, text) : h('button', { type: 'button', role: 'menuitem' }, text);
  node.addEventListener('click', async () => {
    menu.hidePopover();
    if (!href && await allowed(element)) await act(element, { option: option.value }, context);
  });
  return node;
}
