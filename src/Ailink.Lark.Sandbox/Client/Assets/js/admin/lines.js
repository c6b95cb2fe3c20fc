// Commands to paste, with every id filled in. They run in bash and zsh, on anything with curl and sed.

/** Gets a token and sends a card with a button to a user. */
export function sendLines({ app, user, secret }) {
  const card = {
    schema: '2.0',
    header: { title: { tag: 'plain_text', content: 'Order 4711' }, template: 'blue' },
    body: {
      elements: [
        { tag: 'markdown', content: 'Shall we ship **today**?' },
        { tag: 'button', element_id: 'ship', text: { tag: 'plain_text', content: 'Ship it' }, type: 'primary', behaviors: [{ type: 'callback', value: { order: 4711 } }] },
      ],
    },
  };
  const message = { receive_id: user.open_ids[app.app_id], msg_type: 'interactive', content: JSON.stringify(card) };
  return `BOX=${location.origin}
TOKEN=$(curl -s $BOX/open-apis/auth/v3/tenant_access_token/internal \\
  -H 'content-type: application/json' \\
  -d ${quoted(JSON.stringify({ app_id: app.app_id, app_secret: secret }))} \\
  | sed 's/.*"tenant_access_token":"\\([^"]*\\)".*/\\1/')
curl -s "$BOX/open-apis/im/v1/messages?receive_id_type=open_id" \\
  -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
  -d ${quoted(JSON.stringify(message))}
`;
}

/** Makes a tenant, an app that may send, and somebody to send to. */
export const emptyWorldLines = () => `BOX=${location.origin}/sandbox/v1
post() { curl -s "$BOX/$1" -H 'content-type: application/json' -d "$2"; echo; }
post tenants '{"tenant_key":"ten_mine","name":"Mine"}'
post apps '{"tenant_key":"ten_mine","name":"My bot","app_id":"cli_mine","app_secret":"mine","scopes":["im:message"],"features":["bot"]}'
post users '{"tenant_key":"ten_mine","name":"Mia"}'
`;

/** A call of the log as a command. What the log hides stands as *** in it; the token is the caller's to give. */
export function callLines(call) {
  const parts = [`curl -X ${call.method} ${quoted(location.origin + call.path + call.query)}`];
  if (call.token_kind !== 'none') parts.push('-H "authorization: Bearer $TOKEN"');
  if (call.request) parts.push("-H 'content-type: application/json'", `-d ${quoted(JSON.stringify(call.request))}`);
  return parts.join(' \\\n  ');
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
