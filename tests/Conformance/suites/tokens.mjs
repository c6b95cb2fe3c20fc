import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, lark } from '../lib/official.mjs';
import { calls, tick, world } from '../lib/sandbox.mjs';

describe('tokens', () => {
  test('a tenant token is given, and the same one again with less life', async () => {
    const acme = await world('tokens');
    const api = client(acme);
    const ids = { cli_golden: acme.id, secret_golden: acme.secret };
    const ask = () => drive(acme, 'auth.tenant_access_token.internal', ids, (sent) => api.auth.v3.tenantAccessToken.internal(sent));
    const first = await ask();
    const second = await ask();
    assert.equal(first.code, 0);
    assert.match(first.tenant_access_token, /^t-/);
    assert.equal(second.tenant_access_token, first.tenant_access_token);
    assert.ok(second.expire < first.expire && first.expire <= 7200);
  });

  test('an app token comes with the tenant token', async () => {
    const acme = await world('app tokens');
    const ids = { cli_golden: acme.id, secret_golden: acme.secret };
    const answer = await drive(acme, 'auth.app_access_token.internal', ids, (sent) => client(acme).auth.v3.appAccessToken.internal(sent));
    assert.equal(answer.code, 0);
    assert.ok(answer.app_access_token && answer.tenant_access_token);
  });

  test('the client fetches one token for many calls', async () => {
    const acme = await world('cached tokens');
    const api = client(acme);
    for (let i = 0; i < 3; i++) assert.equal((await api.tenant.v2.tenant.query({})).code, 0);
    const journal = await calls(acme);
    assert.equal(journal.filter((call) => call.path.endsWith('/tenant_access_token/internal')).length, 1);
  });

  test('near its end a token is renewed and the old one works on', async () => {
    const acme = await world('renewed tokens');
    const api = client(acme, { disableTokenCache: true });
    const ask = () => api.auth.v3.tenantAccessToken.internal({ data: { app_id: acme.id, app_secret: acme.secret } });
    const first = await ask();
    await tick(95 * 60);
    const second = await ask();
    assert.notEqual(second.tenant_access_token, first.tenant_access_token);
    for (const { tenant_access_token: token } of [first, second])
      assert.equal((await api.tenant.v2.tenant.query({}, lark.withTenantToken(token))).code, 0);
  });
});
