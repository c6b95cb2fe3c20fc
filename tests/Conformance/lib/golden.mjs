// The recorded calls: each is made again by the official client, its arguments taken from the recording.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { calls, tick } from './sandbox.mjs';

const recording = new URL('../lark-requests.json', import.meta.url);

export const rows = new Map(JSON.parse(readFileSync(recording, 'utf8')).map((row) => [row.call, row]));

/** The calls made so far, for the suite that counts them. */
export const driven = new Set();

/**
 * Makes a recorded call. `ids` says what the recording's ids stand for here; `make` gets {params, data} and may change them before it calls.
 * What arrived in the sandbox is compared with what was handed to the client, and its fields with the recording's.
 */
export async function drive(world, name, ids, make) {
  const row = rows.get(name);
  assert.ok(row, `the recording has no ${name}`);
  driven.add(name);
  await tick();
  const sent = { params: fill(row.query, ids), data: row.body === null ? undefined : fill(row.body, ids) };
  const answer = await make(sent);
  const arrived = (await calls(world)).at(-1);
  assert.equal(arrived.method, row.method, name);
  assert.equal(shape(arrived.path, ids), shape(fill(row.path, ids), ids), name);
  assert.deepEqual(query(arrived.query), texts(sent.params), `${name}: query`);
  assert.deepEqual(Object.keys(sent.params).sort(), Object.keys(row.query).sort(), `${name}: query as recorded`);
  assert.deepEqual(secretless(arrived.request ?? {}), secretless(sent.data ?? {}), `${name}: body`);
  assert.deepEqual(Object.keys(sent.data ?? {}).sort(), Object.keys(row.body ?? {}).sort(), `${name}: body as recorded`);
  return answer;
}

/** The recording's ids, also inside strings that hold JSON, replaced by those of this world. */
function fill(value, ids) {
  if (Array.isArray(value)) return value.map((item) => fill(item, ids));
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, ids)]));
  if (typeof value !== 'string') return value;
  // In one pass: an id of this world may begin like another of the recording's.
  const recorded = Object.keys(ids);
  return recorded.length ? value.replace(new RegExp(recorded.join('|'), 'g'), (id) => ids[id]) : value;
}

const shape = (path, ids) => path.split('/').map((part) => (Object.values(ids).includes(part) ? ':id' : part)).join('/');

const query = (text) => {
  const values = {};
  for (const [key, value] of new URLSearchParams(text)) (values[key.replace(/\[\]$/, '')] ??= []).push(value);
  return values;
};

const texts = (params) => Object.fromEntries(Object.entries(params).map(([key, value]) => [key, [value].flat().map(String)]));

/** Secrets, codes and tokens are stars in the journal. */
const secretless = (body) => JSON.parse(JSON.stringify(body, (key, value) => (/secret|token|^code$/.test(key) ? '***' : value)));
