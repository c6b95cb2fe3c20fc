// Cuts a message's text into words, links, code and mentions. Components/Chat/MessageTokens.cs is the same rule on the server.
const pattern = /```(?:[a-z0-9+#-]{0,20}\n)?(?<block>[^`]+?)\n?```\n?|`(?<code>[^`\n]+)`|@\[(?<who>all|[0-9a-f]{32})\]|https?:\/\/[^\s<>"'`，。；：！？、（）【】「」『』《》]*[^\s<>"'`，。；：！？、（）【】「」『』《》.,;:!?)\]}]/g;

export function tokens(text) {
  const found = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > done) {
      found.push({ kind: 'text', text: text.slice(done, match.index) });
    }
    found.push(token(match));
    done = match.index + match[0].length;
  }
  if (done < text.length) {
    found.push({ kind: 'text', text: text.slice(done) });
  }
  return found;
}

function token(match) {
  const { block, code, who } = match.groups;
  return block !== undefined ? { kind: 'block', text: block }
    : code !== undefined ? { kind: 'code', text: code }
    : who !== undefined ? { kind: 'mention', text: who }
    : { kind: 'link', text: match[0] };
}
