// One message as an element: made from the server's own template, filled with an item of the JSON API.
import { clone, data, say } from './page-data.js';
import { fillAvatar, fillBadge } from './person-view.js';
import { clock, fullMoment } from './time.js';
import { tokens } from './message-tokens.js';

const long = text => text.length > 1500 || text.split('\n').length > 25;

export function makeMessage(item) {
  const element = clone('message-template').querySelector('.message');
  fillMessage(element, item);
  return element;
}

/** Writes the item as it stands now over whatever the element showed. */
export function fillMessage(element, item) {
  const mine = item.author.id === data.me.id && item.kind !== 'system';
  const date = new Date(item.created_at);
  Object.assign(element.dataset, { id: item.id ?? '', author: item.author.id, at: item.created_at });
  if (item.sequence) {
    Object.assign(element.dataset, { sequence: item.sequence, changed: item.changed_sequence ?? item.sequence });
    element.id = `m-${item.sequence}`;
    for (const link of element.querySelectorAll('.message-time, .message-margin-time')) {
      link.href = `?m=${item.sequence}`;
    }
  }
  const mentionsMe = !mine && !item.recalled
    && (item.mentions_all || (item.mentions ?? []).some(mention => mention.person_id === data.me.id));
  element.classList.toggle('system', item.kind === 'system');
  element.classList.toggle('mine', mine);
  element.classList.toggle('recalled', Boolean(item.recalled));
  element.classList.toggle('mentions-me', mentionsMe);

  fillHead(element, item, date);
  fillQuote(element.querySelector('.message-quote'), item.recalled ? null : item.reply_to);
  fillText(element, item, mine);
  if (mine && !item.recalled) {
    element.dataset.source = item.text;
  } else {
    delete element.dataset.source;
  }
}

function fillHead(element, item, date) {
  const avatar = element.querySelector('.avatar');
  if (item.kind === 'system') {
    avatar?.remove();
  } else if (avatar && !avatar.dataset.tint) {
    fillAvatar(avatar, item.author);
    fillBadge(element.querySelector('.side-badge'), item.author);
  }
  element.querySelector('.message-author').textContent = item.author.name;
  const time = element.querySelector('time');
  time.dateTime = item.created_at;
  time.textContent = clock(date);
  time.title = fullMoment(date);
  element.querySelector('.message-margin-time').textContent = clock(date);
  element.querySelector('.system-time').textContent = clock(date);
}

function fillQuote(element, quote) {
  element.hidden = !quote;
  if (quote) {
    element.href = `?m=${quote.sequence}`;
    element.setAttribute('aria-label', say('chat.quote_of', quote.author_name));
    element.querySelector('.quote-author').textContent = quote.author_name;
    element.querySelector('.quote-text').textContent = quote.excerpt || say('chat.quote_recalled');
  }
}

function fillText(element, item, mine) {
  const text = element.querySelector('.message-text');
  text.classList.toggle('long', !item.recalled && long(item.text ?? ''));
  if (item.recalled) {
    text.textContent = mine ? say('chat.recalled_by_me') : say('chat.recalled', item.author.name);
  } else {
    text.replaceChildren(...tokens(item.text).map(token => piece(token, item.mentions ?? [])));
  }
  const state = element.querySelector('.message-state');
  state.replaceChildren();
  if (item.edited_at && !item.recalled) {
    state.append(Object.assign(document.createElement('span'), { className: 'edited', textContent: say('chat.edited') }));
  }
}

function piece({ kind, text }, mentions) {
  switch (kind) {
    case 'link':
      return Object.assign(document.createElement('a'), { href: text, textContent: text, target: '_blank', rel: 'noopener noreferrer nofollow' });
    case 'code':
      return Object.assign(document.createElement('code'), { textContent: text });
    case 'block': {
      const block = Object.assign(document.createElement('pre'), { tabIndex: 0 });
      block.append(Object.assign(document.createElement('code'), { textContent: text }));
      return block;
    }
    case 'mention': {
      const mention = Object.assign(document.createElement('span'), { className: 'mention', textContent: `@${nameOf(text, mentions)}` });
      mention.dataset.person = text;
      mention.classList.toggle('me', text === data.me.id || text === 'all');
      return mention;
    }
    default:
      return document.createTextNode(text);
  }
}

export const nameOf = (who, mentions) => who === 'all' ? say('chat.everyone')
  : (mentions.find(mention => mention.person_id === who)
    ?? data.members.find(member => member.id === who))?.name ?? say('chat.former_member');

/** What a screen reader hears of a new message: names instead of ids. */
export const spoken = item => `${item.author.name}: ${tokens(item.text ?? '')
  .map(({ kind, text }) => kind === 'mention' ? `@${nameOf(text, item.mentions ?? [])}` : text).join('').slice(0, 300)}`;
