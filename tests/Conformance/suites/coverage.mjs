import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { driven, rows } from '../lib/golden.mjs';

describe('coverage', () => {
  test('every recorded call was made', () => {
    assert.deepEqual([...rows.keys()].filter((name) => !driven.has(name)), []);
  });
});
