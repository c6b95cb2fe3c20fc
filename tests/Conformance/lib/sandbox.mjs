// The sandbox's control API, and a world of one's own in it.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

export const base = process.env.LARK_SANDBOX ?? 'http://127.0.0.1:5180';

export async function control(method, path, body) {
  const answer = await fetch(`${base}/sandbox/v1${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

/** Limits are per second of the sandbox's clock; no suite is about them unless it says so. */
export const tick = (seconds = 1) => control('POST', '/clock', { advance_seconds: seconds });

const scopes = [
  'application:application:self_manage', 'application:application.app_version:readonly', 'cardkit:card:read', 'cardkit:card:write',
  'contact:contact.base:readonly', 'contact:user.base:readonly', 'contact:user.email:readonly', 'contact:user.employee_id:readonly',
  'contact:user.id:readonly', 'contact:user.phone:readonly', 'contact:contact:readonly_as_app', 'im:chat', 'im:chat:create', 'im:chat:operate_as_owner',
  'im:message', 'im:message:readonly', 'im:message:send_as_bot', 'im:message.group_msg', 'im:message.p2p_msg:readonly',
  'im:message.group_at_msg:readonly', 'im:message.urgent', 'im:message.urgent:sms', 'im:message.urgent:phone', 'im:message.urgent.status:write', 'im:message.pins:write_only',
  'im:message.pins:read', 'im:message.reactions:write_only', 'im:message.reactions:read', 'im:resource', 'tenant:tenant:readonly',
];

/** A tenant with an app and three people. */
export async function world(name) {
  const key = `ten_${randomBytes(6).toString('hex')}`;
  await control('POST', '/tenants', { tenant_key: key, name });
  const app = await control('POST', '/apps', { tenant_key: key, name: `${name} bot`, scopes, features: ['bot', 'web_app'] });
  for (const person of ['Ann', 'Ben', 'Cat']) await control('POST', '/users', { tenant_key: key, name: `${person} of ${name}` });
  const { users } = await control('GET', '/state');
  const [ann, ben, cat] = users.filter((user) => user.tenant_key === key).map((user) => ({ ...user, openId: user.open_ids[app.app_id] }));
  return { key, app, id: app.app_id, secret: app.app_secret, ann, ben, cat, scopes };
}

export const inbox = (person) => control('GET', `/inbox/${person.union_id}`);

export const write = (person, body) => control('POST', `/users/${person.union_id}/messages`, body);

export const click = (person, body) => control('POST', `/users/${person.union_id}/clicks`, body);

export const change = (world, body) => control('PATCH', `/apps/${world.id}`, body);

export const deliveries = (world) => control('GET', `/deliveries?app_id=${world.id}`);

export const calls = (world) => control('GET', `/calls?app_id=${world.id}`);

/** Awaits a fact that another process brings about. */
export async function eventually(fact, words, patience = 8000) {
  for (const end = Date.now() + patience; ;) {
    const value = await fact();
    if (value) return value;
    if (Date.now() > end) assert.fail(`did not come true: ${words}`);
    await new Promise((go) => setTimeout(go, 15));
  }
}
