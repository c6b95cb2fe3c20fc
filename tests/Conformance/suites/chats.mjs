import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { tick, world } from '../lib/sandbox.mjs';

describe('chats', () => {
  let acme, api, ids, path;

  before(async () => {
    acme = await world('chats');
    api = client(acme);
    ids = { ou_1: acme.ann.openId, ou_2: acme.ben.openId, ou_3: acme.cat.openId };
  });

  test('a group is made, once for a uuid', async () => {
    const { data } = await drive(acme, 'chat.create', ids, (sent) => api.im.v1.chat.create(sent));
    assert.match(data.chat_id, /^oc_/);
    assert.deepEqual([data.name, data.owner_id, data.tenant_key, data.chat_type], ['g', acme.ann.openId, acme.key, 'private']);
    const again = await drive(acme, 'chat.create', ids, (sent) => api.im.v1.chat.create(sent));
    assert.equal(again.data.chat_id, data.chat_id);
    ids.oc_1 = data.chat_id;
    path = { chat_id: data.chat_id };
  });

  test('a group is read: counts are strings', async () => {
    const { data } = await drive(acme, 'chat.get', ids, (sent) => api.im.v1.chat.get({ path, ...sent }));
    assert.deepEqual([data.name, data.description, data.user_count, data.bot_count, data.chat_status], ['g', 'd', '2', '1', 'normal']);
  });

  test('a group is renamed and nothing else', async () => {
    const { code } = await drive(acme, 'chat.update', ids, (sent) => api.im.v1.chat.update({ path, ...sent }));
    assert.equal(code, 0);
    await tick();
    const { data } = await api.im.v1.chat.get({ path });
    assert.deepEqual([data.name, data.description], ['n', 'd']);
  });

  test('a group is listed and linked', async () => {
    const { data } = await drive(acme, 'chat.list', ids, (sent) => api.im.v1.chat.list(sent));
    assert.deepEqual(data.items.map((item) => item.chat_id), [ids.oc_1]);
    const link = await drive(acme, 'chat.link', ids, (sent) => api.im.v1.chat.link({ path, ...sent }));
    assert.match(link.data.share_link, /^https?:/);
    assert.match(link.data.expire_time, /^\d{10}$/);
    assert.equal(link.data.is_permanent, false);
  });

  test('members come, are listed without bots, and go', async () => {
    const added = await drive(acme, 'chatMembers.create', ids, (sent) => api.im.v1.chatMembers.create({ path, ...sent }));
    assert.deepEqual(added.data.invalid_id_list ?? [], []);
    const { data } = await drive(acme, 'chatMembers.get', ids, (sent) => api.im.v1.chatMembers.get({ path, ...sent }));
    assert.deepEqual(data.items.map((item) => item.member_id).sort(), [ids.ou_1, ids.ou_2, ids.ou_3].sort());
    assert.equal(data.member_total, 3);
    const mine = await drive(acme, 'chatMembers.isInChat', ids, (sent) => api.im.v1.chatMembers.isInChat({ path, ...sent }));
    assert.equal(mine.data.is_in_chat, true);
    const gone = await drive(acme, 'chatMembers.delete', ids, (sent) => api.im.v1.chatMembers.delete({ path, ...sent }));
    assert.deepEqual(gone.data.invalid_id_list ?? [], []);
    await tick();
    assert.equal((await api.im.v1.chatMembers.get({ path })).data.member_total, 2);
  });

  test('managers are the owner\'s to name', async () => {
    await tick();
    const own = await api.im.v1.chat.create({ data: { name: 'the bot\'s own', user_id_list: [acme.ann.openId, acme.ben.openId] }, params: { user_id_type: 'open_id' } });
    assert.equal(own.data.owner_id, undefined, 'a bot owner is not told');
    const here = { ...ids, oc_1: own.data.chat_id };
    const { data } = await drive(acme, 'chatManagers.add', here, (sent) => api.im.v1.chatManagers.addManagers({ path: { chat_id: own.data.chat_id }, ...sent }));
    assert.deepEqual(data.chat_managers, [acme.ben.openId]);
  });

  test('a message to the group reaches its members', async () => {
    await tick();
    const sent = await api.im.v1.message.create({ params: { receive_id_type: 'chat_id' }, data: { receive_id: ids.oc_1, msg_type: 'text', content: '{"text":"all"}' } });
    assert.equal(sent.data.chat_id, ids.oc_1);
  });

  test('a group is dissolved and is gone', async () => {
    const { code } = await drive(acme, 'chat.delete', ids, () => api.im.v1.chat.delete({ path }));
    assert.equal(code, 0);
    await tick();
    assert.equal((await refusal(api.im.v1.chat.update({ path, data: { name: 'x' } }))).code, 232009);
  });
});
