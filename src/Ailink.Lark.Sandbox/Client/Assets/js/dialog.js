import { h } from './dom.js';
import { t } from './i18n.js';

/** Asks before something happens. Resolves to true when confirmed; Escape and the backdrop mean no. */
export function confirm({ title, text, yes, danger }) {
  return new Promise((resolve) => {
    const dialog = h('dialog', { class: 'confirm', 'aria-labelledby': 'confirm-title', 'data-testid': 'confirm' },
      h('form', { method: 'dialog' },
        h('h2', { id: 'confirm-title' }, title),
        text ? h('p', null, text) : null,
        h('div', { class: 'confirm-actions' },
          h('button', { type: 'submit', value: 'no', class: 'plain', autofocus: true }, t('cancel')),
          h('button', { type: 'submit', value: 'yes', class: danger ? 'danger' : 'filled', 'data-testid': 'confirm-yes' }, yes ?? t('confirm')))));

    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close('no');
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
