import { h } from '../../dom.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { act, allowed, openUrl } from '../behaviors.js';
import { label } from '../text.js';

let count = 0;

/** The "more" menu of a card. */
export function overflow(element, context) {
  count += 1;
  const menu = h('div', { class: 'menu', popover: 'auto', id: `menu-${count}`, role: 'menu' });
  const button = h('button', {
    type: 'button', class: 'card-button', 'data-type': 'default', 'data-size': 'medium', 'aria-label': t('more'), 'aria-haspopup': 'menu', disabled: element.disabled === true,
    on: {
      click: () => {
        menu.togglePopover();
        place(menu, button);
      },
    },
  }, icon('more', 16));

  for (const option of element.options ?? []) {
    const href = option.multi_url ? openUrl({ ...option.multi_url, default_url: option.multi_url.url }, context) : null;
    const item = href
      ? h('a', { role: 'menuitem', href, target: '_blank', rel: 'noopener' }, label(option.text))
      : h('button', { type: 'button', role: 'menuitem' }, label(option.text));
    item.addEventListener('click', async () => {
      menu.hidePopover();
      if (!href && await allowed(element)) await act(element, { option: option.value }, context);
    });
    menu.append(item);
  }
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
  });
  return h('div', { class: 'overflow' }, button, menu);
}

function place(menu, button) {
  if (!menu.matches(':popover-open')) return;
  const box = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - offsetWidth - 8))}px`;
  menu.style.top = `${box.bottom + offsetHeight + 8 > innerHeight ? box.top - offsetHeight - 4 : box.bottom + 4}px`;
  menu.firstElementChild?.focus();
}
