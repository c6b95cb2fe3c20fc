import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { tick, world } from '../lib/sandbox.mjs';

describe('contacts', () => {
  let acme, api, ids;

  before(async () => {
    acme = await world('contacts');
    api = client(acme);
    ids = { ou_1: acme.ann.openId, ou_2: acme.ben.openId };
  });

  test('a person is read', async () => {
    const { data } = await drive(acme, 'user.get', ids, (sent) => api.contact.v3.user.get({ path: { user_id: ids.ou_1 }, ...sent }));
    assert.deepEqual([data.user.open_id, data.user.union_id, data.user.name], [ids.ou_1, acme.ann.union_id, acme.ann.name]);
    assert.equal(data.user.status.is_resigned, false);
  });

  test('several are read at once', async () => {
    const { data } = await drive(acme, 'user.batch', ids, (sent) => api.contact.v3.user.batch(sent));
    assert.deepEqual(data.items.map((item) => item.open_id), [ids.ou_1, ids.ou_2]);
  });

  test('addresses that match nobody come back without an id', async () => {
    const { data } = await drive(acme, 'user.batchGetId', ids, (sent) => api.contact.v3.user.batchGetId(sent));
    assert.deepEqual(data.user_list.map((user) => [user.email ?? user.mobile, user.user_id]), [['a@b.c', undefined], ['+8613000000000', undefined]]);
  });

  test('somebody of another app is a stranger', async () => {
    const globex = await world('strangers');
    await tick();
    const { code } = await refusal(api.contact.v3.user.get({ path: { user_id: globex.ann.openId }, params: { user_id_type: 'open_id' } }));
    assert.ok([99992361, 41050, 41012].includes(code), `${code}`);
  });
});
