// What was begun and not sent, kept for this person in this group on this device.
import { data } from './page-data.js';

const key = `ailink.draft.${data.me.id}.${data.group_id}`;

export function readDraft() {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(source) {
  try {
    source.trim() ? localStorage.setItem(key, source) : localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: writing works without it.
  }
}
