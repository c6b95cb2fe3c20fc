// An app's server: the official dispatcher behind node's http, and everything it was sent.
import { createServer } from 'node:http';
import { lark, quiet } from './official.mjs';

/** Listens until the test that started it ends. */
export async function receiver(t, { encryptKey, verificationToken, handles = {} }) {
  const dispatcher = new lark.EventDispatcher({ encryptKey, verificationToken, logger: quiet }).register(handles);
  const answer = lark.adaptDefault('/events', dispatcher, { autoChallenge: true });
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({ headers: request.headers, url: request.url });
    response.setHeader('content-type', 'application/json');
    answer(request, response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${server.address().port}/events`, requests, dispatcher };
}
