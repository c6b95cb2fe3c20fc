import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { lark } from '../lib/official.mjs';
import { receiver } from '../lib/receiver.mjs';
import { base, change, control, deliveries, eventually, world, write } from '../lib/sandbox.mjs';

const recorded = new URL('../../Ailink.Lark.Sandbox.Tests/Golden/lark-webhooks.json', import.meta.url);
const keys = { encryptKey: 'conformance-encrypt', verificationToken: 'conformance-verify' };

describe('webhooks', () => {
  /** An app whose server has answered the challenge. */
  async function subscribed(t, name, options = keys) {
    const acme = await world(name);
    const events = [];
    const keep = async (data) => { events.push(data); };
    const server = await receiver(t, { ...options, handles: { 'im.message.receive_v1': keep, p2p_chat_create: keep, 'application.bot.menu_v6': keep } });
    await change(acme, { encrypt_key: options.encryptKey ?? '', verification_token: options.verificationToken, event_url: server.url });
    return { acme, events, server };
  }

  test('the challenge helper answers an encrypted challenge, and the address is taken', async (t) => {
    const { server } = await subscribed(t, 'challenges');
    assert.equal(server.requests.length, 1);
    assert.equal(server.requests[0].headers['x-lark-signature'], undefined, 'a challenge is not signed');
  });

  test('the helper opens what the platform encrypts', () => {
    const cipher = new lark.AESCipher('test key');
    assert.equal(cipher.decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk='), 'hello world');
  });

  test('the helper knows a challenge, plain or encrypted', () => {
    const plain = { challenge: 'c', token: 't', type: 'url_verification' };
    assert.deepEqual(lark.generateChallenge(plain, { encryptKey: '' }), { isChallenge: true, challenge: { challenge: 'c' } });
    const { challenges, encrypt_key: encryptKey } = JSON.parse(readFileSync(recorded, 'utf8'));
    for (const { body, official } of challenges) assert.deepEqual(lark.generateChallenge(JSON.parse(body), { encryptKey }), official);
    assert.equal(lark.generateChallenge({ type: 'event_callback' }, { encryptKey }).isChallenge, false);
  });

  test('an address that does not answer the challenge is refused and nothing changes', async () => {
    const acme = await world('deaf');
    const answer = await fetch(`${base}/sandbox/v1/apps/${acme.id}`, {
      method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: undefined, event_url: `${base}/nobody-answers-here`, secret: 'changed' }),
    });
    assert.equal(answer.status, 400);
    const token = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ app_id: acme.id, app_secret: acme.secret }),
    });
    assert.equal((await token.json()).code, 0, 'the secret is the old one');
  });

  test('a message arrives signed and encrypted', async (t) => {
    const { acme, events, server } = await subscribed(t, 'signed');
    const { message_id: id } = await write(acme.ben, { app_id: acme.id, text: 'hello, 飞书 😀' });
    const event = await eventually(() => events.find((it) => it.message), 'the message event arrived');   // after that of the new chat
    assert.equal(event.message.message_id, id);
    assert.deepEqual(JSON.parse(event.message.content), { text: 'hello, 飞书 😀' });
    assert.deepEqual([event.sender.sender_id.open_id, event.sender.sender_type, event.message.chat_type, event.app_id, event.tenant_key], [acme.ben.openId, 'user', 'p2p', acme.id, acme.key]);
    assert.match(event.create_time, /^\d{13}$/);
    assert.match(server.requests.at(-1).headers['x-lark-signature'], /^[0-9a-f]{64}$/);
    const sent = await eventually(async () => (await deliveries(acme)).find((it) => it.event_type === 'im.message.receive_v1' && it.acked), 'it was acknowledged');
    assert.equal(sent.via, 'webhook');
    assert.equal(sent.event_id, event.event_id);
  });

  test('without an encrypt key it arrives plain, with the token', async (t) => {
    const { acme, events } = await subscribed(t, 'plain', { verificationToken: 'plain-token' });
    await write(acme.ben, { app_id: acme.id, text: 'plain' });
    const event = await eventually(() => events.find((it) => it.message), 'the plain event arrived');
    assert.equal(event.token, 'plain-token');
  });

  test('the old envelope is understood too', async (t) => {
    const { acme, events } = await subscribed(t, 'old envelopes');
    await control('POST', '/events', { app_id: acme.id, event_type: 'p2p_chat_create', schema: '1.0', event: { chat_id: 'oc_old' } });
    const [event] = await eventually(() => events.length && events, 'the old event arrived');
    assert.deepEqual([event.chat_id, event.type ?? event.event_type], ['oc_old', 'event_callback']);
    assert.ok(event.uuid);
  });

  test('the same event may come three times, under one id', async (t) => {
    const { acme, events } = await subscribed(t, 'thrice');
    const { event_id: id } = await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key: 'k', timestamp: 1700000000 }, times: 3 });
    await eventually(() => events.length === 3, 'three came');
    assert.deepEqual(new Set(events.map((event) => event.event_id)), new Set([id]));
  });

  test('a wrong signature does not pass the dispatcher', async (t) => {
    const { acme, events } = await subscribed(t, 'forged');
    await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key: 'forged' }, bad_signature: true });
    await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key: 'true' } });
    await eventually(() => events.length, 'the true one came');
    assert.deepEqual(events.map((event) => event.event_key), ['true']);
  });
});
