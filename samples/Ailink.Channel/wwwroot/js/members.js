// The members drawer: a column on a desk, a sheet that rises from below elsewhere.
import { call } from './api.js';
import { clone, count, data } from './page-data.js';
import { fillAvatar, fillBadge } from './person-view.js';

const drawer = document.getElementById('members');
const button = document.getElementById('members-button');
const wide = matchMedia('(min-width: 1024px)');

export function connectMembers() {
  for (const link of [button, drawer.querySelector('[data-part="close"]')]) {
    link.addEventListener('keydown', event => {
      if (event.key === ' ') { // They are links that act as buttons, and a button answers to the space bar.
        event.preventDefault();
        link.click();
      }
    });
  }
  button.addEventListener('click', event => {
    event.preventDefault();
    drawer.open ? drawer.close() : open();
  });
  drawer.querySelector('[data-part="close"]').addEventListener('click', event => {
    event.preventDefault();
    drawer.close();
  });
  drawer.addEventListener('close', () => {
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  });
  drawer.addEventListener('click', event => { if (event.target === drawer) { drawer.close(); } });
  drawer.addEventListener('keydown', event => { if (event.key === 'Escape') { drawer.close(); } });
  wide.addEventListener('change', () => drawer.close());
}

function open() {
  wide.matches ? drawer.show() : drawer.showModal();
  button.setAttribute('aria-expanded', 'true');
}

/** Somebody came or went. */
export async function refreshMembers() {
  const { customer, service } = await call('GET', `groups/${data.group_id}/members`);
  const withSide = (people, side) => people.map(({ person_id, ...rest }) => ({ id: person_id, ...rest, side }));
  data.members = [...withSide(customer, 'customer'), ...withSide(service, 'service')];
  for (const section of drawer.querySelectorAll('[data-side]')) {
    const people = data.members.filter(member => member.side === section.dataset.side);
    section.querySelector('ul').replaceChildren(...people.map(makeMember));
    section.querySelector('.count').textContent = people.length;
    section.querySelector('.groups-about').hidden = people.length > 0;
  }
  button.querySelector('[data-part="member-count"]').textContent = data.members.length;
  button.setAttribute('aria-label', count('members.count', data.members.length));
}

function makeMember(member) {
  const element = clone('member-template').querySelector('.member');
  element.dataset.person = member.id;
  fillAvatar(element.querySelector('.avatar'), member);
  element.querySelector('.member-name').textContent = member.name;
  element.querySelector('.member-note').hidden = !member.cannot_be_notified;
  const badge = element.querySelector('.side-badge');
  if (member.side === 'service') {
    fillBadge(badge, member);
  } else if (member.role === 'manager') {
    badge.textContent = data.words['members.manager'];
  } else {
    badge.remove();
  }
  return element;
}
