import { t } from './i18n.js';

/** Shows what is unread where the tab is only a name: title and icon. */
export function badge({ user, unread, loudest }) {
  const parts = [unread > 0 ? `(${unread})` : null, loudest ? t('newMessage', loudest) : user?.name, '·', t('notLark')];
  document.title = user ? parts.filter(Boolean).join(' ') : t('notLark');
  const link = document.querySelector('link[rel="icon"]');
  const wanted = unread > 0 ? '/client/favicon-unread.svg' : '/client/favicon.svg';
  if (link.getAttribute('href') !== wanted) link.setAttribute('href', wanted);
}

/** Rings once, without sound: the bell swings (bar.css) unless motion is unwelcome. */
export function ring() {
  const bell = document.querySelector('.bell');
  if (!bell) return;
  bell.classList.remove('ringing');
  // Reading the width lets the animation start over.
  void bell.offsetWidth;
  bell.classList.add('ringing');
}
