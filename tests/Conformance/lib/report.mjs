// A reporter for programs: one JSON line a test, {suite, test, ok, ms, error}.
export default async function* report(source) {
  const suites = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') suites[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield `${JSON.stringify({ said: data.message })}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    const error = data.details?.error;
    if (error?.failureType === 'subtestsFailed') continue;
    yield `${JSON.stringify({
      suite: suites[0], test: data.name, nesting: data.nesting, ok: type === 'test:pass', ms: Math.round(data.details?.duration_ms ?? 0),
      error: error ? String(error.cause?.stack ?? error.cause ?? error.stack ?? error) : null,
    })}\n`;
  }
}
