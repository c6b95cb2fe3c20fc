// The control API of the sandbox, and nothing else of it. Errors carry the code to quote.

const BASE = '/sandbox/v1';

export class ApiError extends Error {
  constructor(status, code, message) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

export const api = {
  state: () => call('GET', '/state'),
  signedIn: () => call('GET', '/signed-in'),
  inbox: (user) => call('GET', `/inbox/${encodeURIComponent(user)}?own=true`),
  chats: () => call('GET', '/chats'),
  gallery: (user) => call('POST', `/users/${encodeURIComponent(user)}/gallery`, {}),
  calls: (from) => call('GET', from ? `/calls?from=${encodeURIComponent(from)}` : '/calls'),
  write: (user, message) => call('POST', `/users/${encodeURIComponent(user)}/messages`, message),
  read: (user, messageId) => call('POST', `/users/${encodeURIComponent(user)}/reads`, { message_id: messageId }),
  react: (user, messageId, emoji) => call('POST', `/users/${encodeURIComponent(user)}/reactions`, { message_id: messageId, emoji_type: emoji }),
  takeBack: (user, reactionId) => call('DELETE', `/users/${encodeURIComponent(user)}/reactions/${encodeURIComponent(reactionId)}`),
  click: (user, click) => call('POST', `/users/${encodeURIComponent(user)}/clicks`, click),
};

/** One call of the control API. */
export async function call(method, path, body) {
  let response;
  try {
    response = await fetch(BASE + path, {
      method,
      headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
    });
  } catch (error) {
    throw new ApiError(0, 'unreachable', error.message);
  }
  const answer = await read(response);
  if (!response.ok) throw new ApiError(response.status, answer?.code ?? `http_${response.status}`, answer?.message ?? response.statusText);
  return answer;
}

async function read(response) {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new ApiError(response.status, 'not_json', 'The sandbox answered with something that is not JSON.');
    return null;
  }
}
