import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { inbox, tick, world, write } from '../lib/sandbox.mjs';

describe('messages', () => {
  let acme, api, ids, text;

  before(async () => {
    acme = await world('messages');
    api = client(acme);
    ids = { ou_1: acme.ben.openId, ou_2: acme.cat.openId, on_1: acme.ben.union_id };
  });

  test('a text reaches a person', async () => {
    const { code, data } = await drive(acme, 'message.create.text', ids, (sent) => api.im.v1.message.create(sent));
    assert.equal(code, 0);
    assert.match(data.message_id, /^om_/);
    assert.match(data.chat_id, /^oc_/);
    assert.match(data.create_time, /^\d{13}$/);
    assert.deepEqual([data.msg_type, data.deleted, data.updated], ['text', false, false]);
    assert.deepEqual(data.sender, { id: acme.id, id_type: 'app_id', sender_type: 'app', tenant_key: acme.key });
    assert.deepEqual(JSON.parse(data.body.content), { text: 'hello' });
    const again = await api.im.v1.message.create({
      params: { receive_id_type: 'open_id' }, data: { receive_id: acme.ben.openId, msg_type: 'text', content: '{"text":"hello"}', uuid: 'u-1' },
    });
    assert.equal(again.data.message_id, data.message_id);
    assert.equal((await inbox(acme.ben)).length, 1);
    text = data;
    ids.oc_1 = data.chat_id;
  });

  test('a card reaches a person by union_id and is replaced', async () => {
    const { data } = await drive(acme, 'message.create.card_json', ids, (sent) => api.im.v1.message.create(sent));
    ids.om_1 = data.message_id;
    assert.equal(data.msg_type, 'interactive');
    const patched = await drive(acme, 'message.patch', ids, (sent) => api.im.v1.message.patch({ path: { message_id: ids.om_1 }, ...sent }));
    assert.equal(patched.code, 0);
    const [shown] = (await inbox(acme.ben)).slice(-1);
    assert.equal(shown.card.header.title.content, 'T');
    assert.equal(shown.updates, 1);
  });

  test('a text is edited', async () => {
    const here = { ...ids, om_1: text.message_id };
    const { data } = await drive(acme, 'message.update', here, (sent) => api.im.v1.message.update({ path: { message_id: text.message_id }, ...sent }));
    assert.deepEqual([data.updated, JSON.parse(data.body.content).text], [true, 'e']);
  });

  test('a message is answered in a thread', async () => {
    const here = { ...ids, om_1: text.message_id };
    const { data } = await drive(acme, 'message.reply', here, (sent) => api.im.v1.message.reply({ path: { message_id: text.message_id }, ...sent }));
    assert.deepEqual([data.root_id, data.parent_id], [text.message_id, text.message_id]);
    assert.match(data.thread_id, /^omt_/);
  });

  test('a message is read back, a card as it was sent when asked so', async () => {
    const { data } = await drive(acme, 'message.get', ids, (sent) => api.im.v1.message.get({ path: { message_id: ids.om_1 }, ...sent }));
    assert.equal(data.items[0].message_id, ids.om_1);
    assert.ok(Array.isArray(JSON.parse(data.items[0].body.content).elements), 'a simplified tree');
    const original = await api.im.v1.message.get({ path: { message_id: ids.om_1 }, params: { card_msg_content_type: 'user_card_content' } });
    assert.equal(JSON.parse(original.data.items[0].body.content).schema, '2.0');
  });

  test('a chat is listed in pages', async () => {
    const seconds = Math.floor(Number(text.create_time) / 1000);
    const first = await api.im.v1.message.list({ params: { container_id_type: 'chat', container_id: ids.oc_1, page_size: 1, sort_type: 'ByCreateTimeDesc' } });
    assert.deepEqual([first.data.items.length, first.data.has_more], [1, true]);
    const { data } = await drive(acme, 'message.list', ids, (sent) => {
      Object.assign(sent.params, { start_time: String(seconds - 10), end_time: String(seconds + 600), page_token: first.data.page_token });
      return api.im.v1.message.list(sent);
    });
    assert.equal(data.has_more, false);
    assert.ok(data.items.some((item) => item.message_id === text.message_id));
    assert.ok(!data.items.some((item) => item.message_id === first.data.items[0].message_id));
    let seen = 0;
    for await (const page of await api.im.v1.message.listWithIterator({ params: { container_id_type: 'chat', container_id: ids.oc_1, page_size: 1 } })) seen += page?.items?.length ?? 0;
    assert.equal(seen, data.items.length + 1);
  });

  test('who has read a message is told', async () => {
    const here = { ...ids, om_1: text.message_id };
    const { code, data } = await drive(acme, 'message.readUsers', here, (sent) => api.im.v1.message.readUsers({ path: { message_id: text.message_id }, ...sent }));
    assert.equal(code, 0);
    assert.ok(Array.isArray(data.items));
  });

  test('a message is forwarded', async () => {
    const here = { ...ids, om_1: text.message_id };
    const { data } = await drive(acme, 'message.forward', here, (sent) => api.im.v1.message.forward({ path: { message_id: text.message_id }, ...sent }));
    assert.notEqual(data.message_id, text.message_id);
    assert.equal((await inbox(acme.cat)).at(-1).message_id, data.message_id);
  });

  for (const way of ['urgentApp', 'urgentSms', 'urgentPhone']) {
    test(`a message rings: ${way}`, async () => {
      const here = { ...ids, om_1: text.message_id };
      const { code, data } = await drive(acme, `message.${way}`, here, (sent) => api.im.v1.message[way]({ path: { message_id: text.message_id }, ...sent }));
      assert.equal(code, 0);
      assert.deepEqual(data.invalid_user_id_list ?? [], []);
    });
  }

  test('a message is recalled, once', async () => {
    const here = { ...ids, om_1: text.message_id };
    const recall = () => api.im.v1.message.delete({ path: { message_id: text.message_id } });
    const { code } = await drive(acme, 'message.delete', here, recall);
    assert.equal(code, 0);
    assert.equal((await refusal(recall())).code, 230110);
  });

  test('what a user writes is read by the bot', async () => {
    const written = await write(acme.ann, { app_id: acme.id, text: 'hello, bot' });
    await tick();
    const { data } = await api.im.v1.message.get({ path: { message_id: written.message_id } });
    assert.equal(data.items[0].sender.sender_type, 'user');
    assert.equal(data.items[0].sender.id, acme.ann.openId);
    assert.deepEqual(JSON.parse(data.items[0].body.content), { text: 'hello, bot' });
  });
});
