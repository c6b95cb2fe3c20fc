// The JSON API. A refusal has a code and a text for people; an unreachable server is another thing, for that one tries again.

/** The server answered and said no. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.code = problem.code ?? '';
  }

  /** Whether the same request may well succeed later. */
  get passing() {
    return this.status === 429 || this.status >= 500;
  }
}

/** No answer came. */
export class Unreachable extends Error {}

export async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/api/v1/${path}`, {
      method,
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'same-origin',
    });
  } catch (error) {
    throw new Unreachable(error.message);
  }
  const json = /json/.test(answer.headers.get('content-type') ?? '') ? await answer.json().catch(() => ({})) : {};
  if (answer.status === 401) {
    location.reload(); // The page itself knows the way to the sign-in and back.
  }
  if (!answer.ok) {
    throw new Refusal(answer.status, json);
  }
  return json;
}
