// The calls of all apps, kept up to date piece by piece: only what came since is fetched, and what was not answered yet.

import { api } from './api.js';

const KEPT = 20_000;

export class Journal {
  constructor() {
    this.calls = [];
  }

  /** Fetches what is new; true when something is. */
  async look() {
    const from = this.#first();
    const news = await api.calls(from?.log_id);
    const at = from && news[0]?.log_id === from.log_id ? this.calls.lastIndexOf(from) : -1;
    const before = at < 0 ? [] : this.calls.slice(0, at);
    const same = at >= 0 && news.length === this.calls.length - at && news.every((call, index) => isSame(call, this.calls[at + index]));
    if (same || (this.calls.length === 0 && news.length === 0)) return false;
    // A call that did not change stays the same object, so that whoever drew it knows.
    this.calls = [...before, ...news.map((call, index) => (at >= 0 && isSame(call, this.calls[at + index]) ? this.calls[at + index] : call))].slice(-KEPT);
    return true;
  }

  // The first call that still waits for its answer, else the last one: everything before it is settled.
  #first() {
    return this.calls.find((call) => call.status === null) ?? this.calls.at(-1);
  }
}

const isSame = (one, other) => !!other && one.log_id === other.log_id && one.status === other.status && one.code === other.code && one.held === other.held;

/** Whether a call came to what its caller wanted; null while nobody knows. */
export const isGood = (call) => (call.status === null ? null : call.status > 0 && call.status < 400 && !call.code);

/** "200", "400 · 99991672", or dots while it runs. */
export function outcome(call) {
  if (call.status === null) return '…';
  return call.code ? `${call.status} · ${call.code}` : String(call.status);
}
