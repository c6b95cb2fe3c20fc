import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { card, plain, sendCard } from '../lib/cards.mjs';
import { receiver } from '../lib/receiver.mjs';
import { change, click, inbox, world } from '../lib/sandbox.mjs';

const keys = { encryptKey: 'conformance-encrypt', verificationToken: 'conformance-verify' };
describe('card actions', () => {
  let acme, id, seen, answer;

  async function listening(t) {
    seen = [];
    const server = await receiver(t, { ...keys, handles: { 'card.action.trigger': async (data) => (seen.push(data), answer(data)) } });
    await change(acme, { encrypt_key: keys.encryptKey, verification_token: keys.verificationToken, callback_url: server.url });
  }

  before(async () => {
    acme = await world('card actions');
    id = await sendCard(acme);
  });

  test('a button calls back, and its answer is a toast and a new card', async (t) => {
    answer = () => ({ toast: { type: 'success', content: 'thanks' }, card: { type: 'raw', data: { ...card, header: { title: plain('Done') } } } });
    await listening(t);
    const shown = await click(acme.ben, { message_id: id, element_id: 'go' });
    assert.equal(shown.error, null);
    assert.deepEqual([shown.toast.type, shown.toast.content], ['success', 'thanks']);
    assert.equal((await inbox(acme.ben)).at(-1).card.header.title.content, 'Done');
    const [action] = seen;
    assert.deepEqual([action.action.tag, action.action.value, action.operator.open_id], ['button', { order: 7 }, acme.ben.openId]);
    assert.deepEqual([action.context.open_message_id, action.host], [id, 'im_message']);
    assert.match(action.token, /^c-/);
  });

  test('each component reports its own way', async (t) => {
    answer = () => ({});
    await listening(t);
    await click(acme.ben, { message_id: id, element_id: 'done', checked: true });
    await click(acme.ben, { message_id: id, element_id: 'pick', option: 'a' });
    await click(acme.ben, { message_id: id, element_id: 'day', option: '2026-04-01' });
    await click(acme.ben, { message_id: id, element_id: 'send', form_value: { reason: 'because' } });
    const [done, pick, day, form] = seen.map((it) => it.action);
    assert.equal(done.checked, true);
    assert.equal(pick.option, 'a');
    assert.match(day.option, /^2026-04-01 [+-]\d{4}$/);
    assert.deepEqual([form.tag, form.form_value, form.value], ['button', { reason: 'because' }, { form: true }]);
  });

  test('an answer of the wrong shape is the client\'s error, and the card stays', async (t) => {
    answer = () => ({ card: { type: 'raw', data: { schema: '1.0', elements: [] } } });
    await listening(t);
    const shown = await click(acme.ben, { message_id: id, element_id: 'go' });
    assert.equal(shown.error.code, 200830);
    assert.equal((await inbox(acme.ben)).at(-1).card.schema, '2.0');
  });
});
