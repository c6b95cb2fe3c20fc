import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { drive } from '../lib/golden.mjs';
import { client, lark, refusal } from '../lib/official.mjs';
import { base, change, tick, world } from '../lib/sandbox.mjs';

const back = 'http://127.0.0.1:9/signed-in';

describe('sign in', () => {
  let acme, api;

  before(async () => {
    acme = await world('sign-in');
    api = client(acme);
    await change(acme, { redirect_urls: [back] });
  });

  /** What a browser inside the Lark client does: a cookie says who, the authorize page sends back at once. */
  async function code(more = {}) {
    await tick();
    const signIn = await fetch(`${base}/sandbox/v1/sign-in?user=${acme.ben.union_id}&return=/`, { redirect: 'manual' });
    const cookie = signIn.headers.get('set-cookie').split(';')[0];
    const query = new URLSearchParams({ client_id: acme.id, response_type: 'code', redirect_uri: back, state: 's t', scope: 'offline_access', ...more });
    const page = await fetch(`${base}/open-apis/authen/v1/authorize?${query}`, { redirect: 'manual', headers: { cookie } });
    assert.equal(page.status, 302, await page.text());
    const place = new URL(page.headers.get('location'));
    assert.equal(place.searchParams.get('state'), 's t');
    return place.searchParams.get('code');
  }

  const token = async (body) => api.request({ method: 'POST', url: '/open-apis/authen/v2/oauth/token', data: { client_id: acme.id, client_secret: acme.secret, ...body } });

  test('a code becomes a token, and the token tells who it is', async () => {
    const { access_token: access, token_type: type, expires_in: life, msg } = await token({ grant_type: 'authorization_code', code: await code(), redirect_uri: back });
    assert.deepEqual([type, msg], ['Bearer', undefined]);
    assert.ok(life > 0);
    const { code: result, data } = await drive(acme, 'authen.userInfo', {}, () => api.authen.v1.userInfo.get({}, lark.withUserAccessToken(access)));
    assert.deepEqual([result, data.open_id, data.union_id, data.name, data.tenant_key], [0, acme.ben.openId, acme.ben.union_id, acme.ben.name, acme.key]);
  });

  test('the client\'s own exchange, and a refresh that works once', async () => {
    const first = await api.accessToken.retrieveByAuthorizationCode({ code: await code(), redirectUri: back });
    assert.ok(first.accessToken && first.refreshToken && first.refreshTokenExpiresIn > first.expiresIn);
    const second = await api.accessToken.refresh({ refreshToken: first.refreshToken });
    assert.notEqual(second.refreshToken, first.refreshToken);
    await assert.rejects(api.accessToken.refresh({ refreshToken: first.refreshToken }), (error) => error instanceof lark.AccessTokenError && error.code === 20073);
  });

  test('a code is good once, and only with its verifier', async () => {
    const verifier = 'v'.repeat(50);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const guarded = await code({ code_challenge: challenge, code_challenge_method: 'S256' });
    const ask = (more) => token({ grant_type: 'authorization_code', code: guarded, redirect_uri: back, ...more });
    assert.equal((await refusal(ask({ code_verifier: 'w'.repeat(50) }))).code, 20049);
    assert.equal((await ask({ code_verifier: verifier })).code, 0);
    assert.equal((await refusal(ask({ code_verifier: verifier }))).code, 20065);
  });

  test('a token nobody issued is refused with HTTP 200', async () => {
    const answer = await api.authen.v1.userInfo.get({}, lark.withUserAccessToken('eyJ.nobody.issued'));
    assert.equal(answer.code, 20005);
  });
});
