// What to say when the server said no: our own words for the codes we know, else the server's.
import { data, say } from './page-data.js';
import { Unreachable } from './api.js';

export const reasonOf = error => error instanceof Unreachable
  ? say('refusal.UNREACHABLE')
  : data.words[`refusal.${error.code}`] ?? (error.status >= 500 ? say('refusal.SERVER_ERROR') : error.message);
