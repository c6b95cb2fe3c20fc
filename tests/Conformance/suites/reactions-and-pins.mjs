import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { tick, world } from '../lib/sandbox.mjs';

describe('reactions and pins', () => {
  let acme, api, ids, path;

  before(async () => {
    acme = await world('reactions');
    api = client(acme);
    const { data } = await api.im.v1.message.create({
      params: { receive_id_type: 'open_id' }, data: { receive_id: acme.ben.openId, msg_type: 'text', content: '{"text":"react"}' },
    });
    ids = { om_1: data.message_id, oc_1: data.chat_id };
    path = { message_id: data.message_id };
  });

  test('a reaction is made, listed and taken back', async () => {
    const { data } = await drive(acme, 'reaction.create', ids, (sent) => api.im.v1.messageReaction.create({ path, ...sent }));
    assert.deepEqual([data.reaction_type.emoji_type, data.operator.operator_type], ['SMILE', 'app']);
    assert.match(String(data.action_time), /^\d{13}$/);
    const listed = await drive(acme, 'reaction.list', ids, (sent) => api.im.v1.messageReaction.list({ path, ...sent }));
    assert.deepEqual(listed.data.items.map((item) => item.reaction_id), [data.reaction_id]);
    const here = { ...ids, r1: data.reaction_id };
    const gone = await drive(acme, 'reaction.delete', here, (sent) => api.im.v1.messageReaction.delete({ path: { ...path, reaction_id: data.reaction_id }, ...sent }));
    assert.equal(gone.code, 0);
    await tick();
    const unknown = api.im.v1.messageReaction.create({ path, data: { reaction_type: { emoji_type: 'NO_SUCH_EMOJI' } } });
    assert.equal((await refusal(unknown)).code, 231001);
  });

  test('a message is pinned, again without harm, and unpinned', async () => {
    const { data } = await drive(acme, 'pin.create', ids, (sent) => api.im.v1.pin.create(sent));
    assert.deepEqual([data.pin.message_id, data.pin.chat_id], [ids.om_1, ids.oc_1]);
    await tick();
    const again = await api.im.v1.pin.create({ data: { message_id: ids.om_1 } });
    assert.equal(again.data.pin.create_time, data.pin.create_time);
    const gone = await drive(acme, 'pin.delete', ids, () => api.im.v1.pin.delete({ path }));
    assert.equal(gone.code, 0);
    await tick();
    assert.equal((await api.im.v1.pin.delete({ path })).code, 0);
  });
});
