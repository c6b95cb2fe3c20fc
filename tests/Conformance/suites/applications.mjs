import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, refusal } from '../lib/official.mjs';
import { change, tick, world } from '../lib/sandbox.mjs';

describe('applications', () => {
  let acme, api, ids;

  before(async () => {
    acme = await world('applications');
    api = client(acme);
    ids = { cli_golden: acme.id, oav_1: acme.app.versions[0].version_id };
  });

  test('an app reads itself, and must say in which language', async () => {
    const path = { app_id: acme.id };
    const { data } = await drive(acme, 'application.get', ids, (sent) => api.application.v6.application.get({ path, ...sent }));
    assert.deepEqual([data.app.app_id, data.app.status, data.app.online_version_id], [acme.id, 1, ids.oav_1]);
    assert.ok(data.app.scopes.some((scope) => scope.scope === 'im:message'));
    assert.ok((await refusal(api.application.v6.application.get({ path }))).code);
  });

  test('its versions are listed and read', async () => {
    const path = { app_id: acme.id };
    const { data } = await drive(acme, 'appVersion.list', ids, (sent) => api.application.v6.applicationAppVersion.list({ path, ...sent }));
    assert.deepEqual(data.items.map((item) => [item.version_id, item.version, item.status]), [[ids.oav_1, '1.0.0', 1]]);
    const one = await drive(acme, 'appVersion.get', ids, (sent) => api.application.v6.applicationAppVersion.get({ path: { ...path, version_id: ids.oav_1 }, ...sent }));
    assert.equal(one.data.app_version.version_id, ids.oav_1);
  });

  test('its scopes are listed, and missing ones asked for', async () => {
    const { data } = await drive(acme, 'scope.list', ids, () => api.application.v6.scope.list({}));
    assert.ok(data.scopes.some((scope) => scope.scope_name === 'im:message' && scope.grant_status === 1));
    await change(acme, { scopes: { asked: ['im:chat:readonly'] } });
    const asked = await drive(acme, 'scope.apply', ids, () => api.application.v6.scope.apply({}));
    assert.equal(asked.code, 0);
    await tick();
    assert.equal((await refusal(api.application.v6.scope.apply({}))).code, 212004);
    await change(acme, { scopes: { asked: [] } });
    assert.equal((await refusal(api.application.v6.scope.apply({}))).code, 212002);
  });

  test('its tenant is told', async () => {
    const { data } = await drive(acme, 'tenant.query', ids, () => api.tenant.v2.tenant.query({}));
    assert.deepEqual([data.tenant.tenant_key, data.tenant.name], [acme.key, 'applications']);
    assert.match(data.tenant.display_id, /^F/);
  });

  test('its bot is told, at the top level', async () => {
    const answer = await drive(acme, 'bot.info', ids, () => api.request({ method: 'GET', url: '/open-apis/bot/v3/info' }));
    assert.deepEqual([answer.code, answer.bot.activate_status, answer.data], [0, 2, undefined]);
    assert.match(answer.bot.open_id, /^ou_/);
  });

  test('a ticket for web pages is given', async () => {
    const { code, data } = await drive(acme, 'jssdk.ticket.get', ids, () => api.request({ method: 'POST', url: '/open-apis/jssdk/ticket/get' }));
    assert.equal(code, 0);
    assert.ok(data.ticket.length > 8 && data.expire_in > 0 && data.expire_in <= 7200);
  });
});
