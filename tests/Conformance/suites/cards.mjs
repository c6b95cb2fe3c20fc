import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { inbox, tick, world } from '../lib/sandbox.mjs';

describe('cards', () => {
  let acme, api, ids, path, element, sequence = 0;
  const next = (sent) => Object.assign(sent.data, { sequence: ++sequence });
  const shown = async () => (await inbox(acme.ben)).at(-1).card;

  before(async () => {
    acme = await world('cards');
    api = client(acme);
    ids = {};
  });

  test('an entity is made and sent, once', async () => {
    const { data } = await drive(acme, 'cardkit.card.create', ids, (sent) => api.cardkit.v1.card.create(sent));
    assert.match(data.card_id, /^\d{1,20}$/);
    ids[735] = data.card_id;
    path = { card_id: data.card_id };
    element = { ...path, element_id: 'md_1' };
    const hello = await api.im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: acme.ben.openId, msg_type: 'text', content: '{"text":"hi"}' } });
    ids.oc_1 = hello.data.chat_id;
    const send = (sent) => api.im.v1.message.create(sent);
    const message = await drive(acme, 'message.create.card_entity', ids, send);
    assert.equal(message.data.msg_type, 'interactive');
    const again = await refusal(drive(acme, 'message.create.card_entity', ids, send));
    assert.equal(again.code, 230099);
    assert.match(again.msg, /ErrCode: 11310/);
  });

  test('an entity is replaced and set to streaming', async () => {
    assert.equal((await drive(acme, 'cardkit.card.update', ids, (sent) => (next(sent), api.cardkit.v1.card.update({ path, ...sent })))).code, 0);
    assert.equal((await drive(acme, 'cardkit.card.settings', ids, (sent) => (next(sent), api.cardkit.v1.card.settings({ path, ...sent })))).code, 0);
    assert.equal((await shown()).config.streaming_mode, true);
  });

  test('text is streamed whole each time', async () => {
    const { code } = await drive(acme, 'cardkit.element.content', ids, (sent) => (next(sent), api.cardkit.v1.cardElement.content({ path: element, ...sent })));
    assert.equal(code, 0);
    assert.equal((await shown()).body.elements[0].content, 'stream');
  });

  test('elements are added, replaced, changed and deleted', async () => {
    await drive(acme, 'cardkit.element.create', ids, (sent) => {
      // The recording appends to a text, which holds nothing: here the new one follows it.
      next(sent).type = 'insert_after';
      return api.cardkit.v1.cardElement.create({ path, ...sent });
    });
    assert.equal((await shown()).body.elements.length, 2);
    await drive(acme, 'cardkit.element.update', ids, (sent) => (next(sent), api.cardkit.v1.cardElement.update({ path: element, ...sent })));
    assert.equal((await shown()).body.elements[0].content, 'y');
    await drive(acme, 'cardkit.element.patch', ids, (sent) => (next(sent), api.cardkit.v1.cardElement.patch({ path: element, ...sent })));
    assert.equal((await shown()).body.elements[0].content, 'z');
    await drive(acme, 'cardkit.element.delete', ids, (sent) => (next(sent), api.cardkit.v1.cardElement.delete({ path: element, ...sent })));
    assert.deepEqual((await shown()).body.elements.map((it) => it.element_id), ['md_2']);
  });

  test('a batch is one operation', async () => {
    const { code } = await drive(acme, 'cardkit.card.batchUpdate', ids, (sent) => {
      next(sent).actions = JSON.stringify([
        { action: 'add_elements', params: { type: 'append', elements: [{ tag: 'hr', element_id: 'line' }] } },
        { action: 'delete_elements', params: { element_ids: ['md_2'] } },
      ]);
      return api.cardkit.v1.card.batchUpdate({ path, ...sent });
    });
    assert.equal(code, 0);
    assert.deepEqual((await shown()).body.elements.map((it) => it.element_id), ['line']);
  });

  test('a sequence that does not grow is refused, also over other operations', async () => {
    await tick();
    const late = api.cardkit.v1.card.settings({ path, data: { settings: '{"config":{"streaming_mode":false}}', sequence: 1 } });
    assert.equal((await refusal(late)).code, 300317);
  });

  test('a sent card becomes an entity', async () => {
    const { data } = await drive(acme, 'cardkit.card.idConvert', { om_1: (await inbox(acme.ben)).at(-1).message_id }, (sent) => api.cardkit.v1.card.idConvert(sent));
    assert.equal(data.card_id, ids[735]);
  });
});
