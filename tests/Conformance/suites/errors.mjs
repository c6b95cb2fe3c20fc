import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { client, lark, refusal } from '../lib/official.mjs';
import { change, control, inbox, tick, world } from '../lib/sandbox.mjs';

const path = '/open-apis/im/v1/messages';

describe('errors', () => {
  let acme, api;

  before(async () => {
    acme = await world('errors');
    api = client(acme);
  });

  beforeEach(() => tick());

  const send = (to = acme.ben.openId) => api.im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: to, msg_type: 'text', content: '{"text":"x"}' } });
  const fault = (more) => control('POST', '/faults', { match: { path }, times: 1, ...more });

  test('a wrong secret gives no token', async () => {
    await assert.rejects(client({ id: acme.id, secret: 'wrong' }, { cache: new lark.DefaultCache() }).tenant.v2.tenant.query({}), (error) =>
      error.response?.data?.code === 10014 || /tenant_access_token, code: 10014/.test(error.message));
  });

  test('a missing scope names what would do', async () => {
    const poor = await world('without scopes');
    await change(poor, { scopes: { granted: [] } });
    const refused = await refusal(client(poor).im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: poor.ben.openId, msg_type: 'text', content: '{"text":"x"}' } }));
    assert.equal(refused.code, 99991672);
    assert.ok(refused.error.permission_violations.some((violation) => violation.subject === 'im:message'));
    assert.ok(refused.error.log_id);
    assert.equal(refused.headers['x-tt-logid'], refused.error.log_id);
  });

  test('an open_id of another app is told so', async () => {
    const other = await world('another app');
    assert.equal((await refusal(send(other.ben.openId))).code, 99992361);
  });

  test('a field of the wrong type is named', async () => {
    const refused = await refusal(api.im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: 7, msg_type: 'text', content: { text: 'x' } } }));
    assert.equal(refused.code, 99992402);
    assert.deepEqual(refused.error.field_violations.map((violation) => violation.field).sort(), ['content', 'receive_id']);
  });

  test('an unknown path and a wrong method are told apart', async () => {
    assert.deepEqual(((it) => [it.status, it.code])(await refusal(api.request({ method: 'GET', url: '/open-apis/no/such/path' }))), [404, 99991201]);
    assert.equal((await refusal(api.request({ method: 'DELETE', url: '/open-apis/bot/v3/info' }))).code, 99991301);
  });

  test('a rate limit says how long to wait, the month\'s quota does not', async () => {
    await fault({ status: 429, code: 99991400, reset_seconds: 7 });
    const limited = await refusal(send());
    assert.deepEqual([limited.status, limited.code, limited.headers['x-ogw-ratelimit-reset']], [429, 99991400, '7']);
    await change(acme, { quota: { limit: 0 } });
    const spent = await refusal(send());
    assert.deepEqual([spent.status, spent.code, spent.headers['x-ogw-ratelimit-reset']], [429, 99991403, undefined]);
    await change(acme, { quota: { limit: 10000, used: 0 } });
    assert.equal((await send()).code, 0);
  });

  test('a dropped connection and broken JSON are what they are', async () => {
    await fault({ drop: true });
    await assert.rejects(send(), (error) => !error.response && /ECONNRESET|hang up|aborted/.test(`${error.code} ${error.message}`));
    await fault({ malformed: true });
    const answer = await send().catch((error) => error.response.data);
    assert.equal(typeof answer, 'string', 'the client could not parse it');
  });

  test('an answer that is lost after its effect leaves the effect', async () => {
    const before = (await inbox(acme.ben)).length;
    await fault({ status: 500, after_effect: true });
    assert.equal((await refusal(send())).status, 500);
    assert.equal((await inbox(acme.ben)).length, before + 1);
  });

  test('a token the platform takes back is refused', async () => {
    await fault({ code: 99991663, status: 400 });
    assert.equal((await refusal(send())).code, 99991663);
    assert.equal((await refusal(send())).code, 99991663, 'the client keeps its token: it has no retry');
  });
});
