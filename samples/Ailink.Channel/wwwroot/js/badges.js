// Counts beside the groups, and in the tab's title.
import { count } from './page-data.js';

const title = document.title;

export function showUnread(groupId, unread, mentions) {
  const item = document.querySelector(`.group-item[data-group="${CSS.escape(groupId)}"]`);
  if (!item) {
    return;
  }
  item.classList.toggle('unread', unread > 0);
  fill(item.querySelector('.count'), unread, unread > 99 ? '99+' : String(unread), count('chat.unread', unread));
  if (mentions !== undefined) {
    fill(item.querySelector('.mention-sign'), mentions, '@', count('chat.unread_mentions', mentions));
  }
  const all = [...document.querySelectorAll('.group-item .count:not([hidden])')].length;
  document.title = all > 0 ? `● ${title}` : title;
}

function fill(element, number, shown, said) {
  element.hidden = number === 0;
  element.firstElementChild.textContent = shown;
  element.lastElementChild.textContent = said;
}
