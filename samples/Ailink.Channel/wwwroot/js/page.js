// What every page does: it tells the server the reader's time zone, puts moments on the reader's clock, and closes menus.
import { clock, clockWithSeconds, moment } from './time.js';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`ailink_zone=${encodeURIComponent(zone)}`)) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `ailink_zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax${secure}`;
}

const writers = { seconds: clockWithSeconds, moment };
for (const time of document.querySelectorAll('time[data-clock]')) {
  const written = writers[time.dataset.clock] ?? clock;
  time.textContent = written(new Date(time.dateTime));
}

const openMenus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    return;
  }
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
