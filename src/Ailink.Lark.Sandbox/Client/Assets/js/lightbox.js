import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

/** Shows something large, over everything; Escape, the cross and a click beside it close it, and the focus goes back. */
export function lightbox(content, name) {
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': name, 'data-testid': 'lightbox' },
    h('button', { type: 'button', class: 'ghost lightbox-close', 'aria-label': t('close'), on: { click: () => dialog.close() } }, icon('close')),
    content);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
