import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sendCard } from '../lib/cards.mjs';
import { domain, lark, quiet } from '../lib/official.mjs';
import { change, click, control, deliveries, eventually, tick, world, write } from '../lib/sandbox.mjs';

describe('long connection', () => {
  /** The official WSClient, connected until the test ends. */
  async function connected(t, acme, handles) {
    const dispatcher = new lark.EventDispatcher({ logger: quiet }).register(handles);
    let ready, failed;
    const opened = new Promise((yes, no) => { ready = yes; failed = no; });
    const socket = new lark.WSClient({ appId: acme.id, appSecret: acme.secret, domain, logger: quiet, onReady: ready, onError: failed });
    t.after(() => socket.close({ force: true }));
    const before = (await mine(acme)).length;
    await socket.start({ eventDispatcher: dispatcher });
    await Promise.race([opened, eventually(() => socket.getConnectionStatus().state === 'connected', 'the client connected')]);
    await eventually(async () => (await mine(acme)).length > before, 'the sandbox knows of it');   // a moment after the client does
    return socket;
  }

  const mine = async (acme) => (await control('GET', '/sockets')).filter((it) => it.app_id === acme.id);

  test('a message arrives and is acknowledged', async (t) => {
    const acme = await world('sockets');
    await change(acme, { subscription: 'socket' });
    const events = [];
    const socket = await connected(t, acme, { 'im.message.receive_v1': async (data) => { events.push(data); } });
    assert.equal(socket.getConnectionStatus().state, 'connected');
    assert.equal((await mine(acme)).length, 1);
    const { message_id: id } = await write(acme.ben, { app_id: acme.id, text: 'over the socket' });
    const [event] = await eventually(() => events.length && events, 'the event came over the socket');
    assert.equal(event.message.message_id, id);
    const sent = await eventually(async () => (await deliveries(acme)).find((it) => it.event_id === event.event_id && it.acked), 'it was acknowledged');
    assert.equal(sent.via, 'socket');
  });

  test('an event in chunks is put together', async (t) => {
    const acme = await world('chunks');
    await change(acme, { subscription: 'socket' });
    const events = [];
    await connected(t, acme, { 'application.bot.menu_v6': async (data) => { events.push(data); } });
    const event_key = '块'.repeat(40_000);
    await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key }, chunks: 5 });
    const [event] = await eventually(() => events.length && events, 'the chunks came');
    assert.equal(event.event_key, event_key);
    await eventually(async () => (await deliveries(acme)).every((it) => it.acked), 'the last chunk was acknowledged');
  });

  test('a card action is answered over the socket', async (t) => {
    const acme = await world('socket cards');
    await change(acme, { subscription: 'socket' });
    const seen = [];
    await connected(t, acme, { 'card.action.trigger': async (data) => (seen.push(data), { toast: { type: 'info', content: '好' } }) });
    const id = await sendCard(acme);
    const shown = await click(acme.ben, { message_id: id, element_id: 'go' });
    assert.deepEqual([shown.error, shown.toast?.content], [null, '好']);
    assert.deepEqual(seen[0].action.value, { order: 7 });
  });

  test('each message goes to one of several connections', async (t) => {
    const acme = await world('clusters');
    await change(acme, { subscription: 'socket' });
    const counts = [0, 0];
    for (const i of counts.keys()) await connected(t, acme, { 'application.bot.menu_v6': async () => { counts[i]++; } });
    for (let i = 0; i < 20; i++) await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key: `${i}` } });
    await eventually(() => counts[0] + counts[1] >= 20, 'all came');
    assert.equal(counts[0] + counts[1], 20);
  });

  test('a handler that fails makes the event come again', async (t) => {
    const acme = await world('resent');
    await change(acme, { subscription: 'socket' });
    let tries = 0;
    await connected(t, acme, { 'application.bot.menu_v6': async () => { if (++tries === 1) throw new Error('not now'); } });
    await control('POST', '/events', { app_id: acme.id, event_type: 'application.bot.menu_v6', event: { event_key: 'again' } });
    await eventually(() => tries === 1, 'the first try came');
    await eventually(async () => (await deliveries(acme))[0]?.attempts.length === 1, 'it was recorded');
    await tick(16);
    await eventually(() => tries === 2, 'the second try came');
    await eventually(async () => (await deliveries(acme))[0].acked, 'it was acknowledged');
  });

  test('a cut connection is gone, and the client notices', async (t) => {
    const acme = await world('cut');
    await change(acme, { subscription: 'socket' });
    const socket = await connected(t, acme, {});
    await control('POST', '/sockets/cut');
    await eventually(() => socket.getConnectionStatus().state !== 'connected', 'the client noticed');
    await eventually(async () => !(await mine(acme)).length, 'the sandbox has none');
  });

  test('wrong credentials open nothing', async () => {
    const acme = await world('locked out');
    const failed = new Promise((done) => {
      const socket = new lark.WSClient({ appId: acme.id, appSecret: 'wrong', domain, logger: quiet, autoReconnect: false, onError: (error) => done({ error, socket }) });
      socket.start({ eventDispatcher: new lark.EventDispatcher({ logger: quiet }) });
    });
    const { error, socket } = await failed;
    socket.close({ force: true });
    assert.match(error.message, /514|failed/);
    assert.equal((await mine(acme)).length, 0);
  });
});
