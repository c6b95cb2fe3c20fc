// The official client, pointed at the sandbox.
import lark from '@larksuiteoapi/node-sdk';
import { base } from './sandbox.mjs';

/** Some versions of the client take `:port` in a domain for a path parameter: it gets a host without one, and the address is set here. */
export const domain = 'http://sandbox.test';

lark.defaultHttpInstance.interceptors.request.use((request) => {
  if (request.url?.startsWith(domain)) request.url = base + request.url.slice(domain.length);
  request.proxy = false;
  return request;
});

/** What the client says of itself is kept out of the report. */
export const quiet = Object.fromEntries(['error', 'warn', 'info', 'debug', 'trace'].map((level) => [level, () => {}]));

export const client = (world, more = {}) => new lark.Client({
  appId: world.id, appSecret: world.secret, domain, logger: quiet, oauthBaseUrl: domain, ...more,
});

/** The platform's answer to a call the client threw for. */
export async function refusal(call) {
  try {
    await call;
  } catch (error) {
    if (error.response) return { status: error.response.status, headers: error.response.headers, ...error.response.data };
    throw error;
  }
  throw new Error('the call was not refused');
}

export { lark };
