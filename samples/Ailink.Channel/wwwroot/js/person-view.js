// Avatars and badges. Components/Shared/Initials.cs and Side.cs are the same rules on the server.
import { say } from './page-data.js';

const ideographic = /^[\u3040-\u9fff\uac00-\ud7af]/;

export function initials(name) {
  const words = name.split(/[ \u3000·・.-]+/).filter(Boolean);
  if (words.length === 0) {
    return '?';
  }
  if (ideographic.test(words[0])) {
    return words[0].slice(-2);
  }
  const letter = word => [...word][0] ?? '';
  return (letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '')).toUpperCase();
}

export function fillAvatar(element, person) {
  element.dataset.tint = [...person.id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 8;
  element.textContent = initials(person.name);
  if (person.avatar_url?.startsWith('http')) {
    const picture = Object.assign(document.createElement('img'), { src: person.avatar_url, alt: '', loading: 'lazy', referrerPolicy: 'no-referrer' });
    element.append(picture);
  }
}

const titles = { TAM: 'tam', ENGINEER: 'engineer', LEAD: 'lead', 'DUTY LEAD': 'lead' };

export function fillBadge(element, person) {
  const kind = person.side === 'customer' ? 'customer' : titles[person.title?.trim().toUpperCase()] ?? 'staff';
  element.classList.add(kind);
  element.textContent = kind === 'staff' && person.title ? person.title : say(`members.${kind}`);
}
