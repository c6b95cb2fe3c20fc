// Where an address in a card leads. A link to the web app goes through the sign-in of the sandbox first, as the
// Lark client opens an app as the person who looks at it.

/** The address that opens an app's homepage, or a path on its origin, signed in as the user. */
export function openApp(user, appId, path) {
  const open = `/sandbox/v1/open?app_id=${encodeURIComponent(appId)}${path ? `&path=${encodeURIComponent(path)}` : ''}`;
  return `/sandbox/v1/sign-in?user=${encodeURIComponent(user)}&return=${encodeURIComponent(open)}`;
}

/** What a link target becomes for this user, or null when a browser must not follow it. */
export function resolve(address, { user, apps }) {
  const url = parse(address);
  if (!url) return null;

  const linked = appLink(url, user);
  if (linked) return linked;

  const home = apps.find((app) => originsOf(app).includes(url.origin));
  return home ? openApp(user, home.app_id, url.pathname + url.search + url.hash) : url.href;
}

/** The web address of an open_url behaviour for this device, or null. */
export function target(behavior) {
  const phone = matchMedia('(max-width: 720px)').matches;
  const own = phone ? (behavior.android_url || behavior.ios_url) : behavior.pc_url;
  const address = own || behavior.default_url || behavior.url;
  return address === 'lark://msgcard/unsupported_action' ? null : address ?? null;
}

// A loopback homepage is reached by either of its names; its redirect URLs name them both.
function originsOf(app) {
  const home = parse(app.homepage);
  if (!home) return [];
  const others = (app.redirect_urls ?? []).map(parse).filter((url) => url && url.port === home.port && url.protocol === home.protocol);
  return [home.origin, ...others.map((url) => url.origin)];
}

function parse(address) {
  if (typeof address !== 'string') return null;
  try {
    const url = new URL(address.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

// The two links into the client itself that a card of this sandbox can sensibly carry:
// …/client/web_app/open?appId=…[&lk_target_url=…|&path=…] and …/client/chat/open?openChatId=…
function appLink(url, user) {
  const query = url.searchParams;
  const chat = query.get('openChatId');
  if (url.pathname === '/client/chat/open' && chat) return `/?user=${encodeURIComponent(user)}&chat=${encodeURIComponent(chat)}`;
  const appId = query.get('appId');
  if (url.pathname !== '/client/web_app/open' || !appId) return null;
  const whole = parse(query.get('lk_target_url'));
  const path = query.get('path_pc') ?? query.get('path');
  return openApp(user, appId, whole ? whole.pathname + whole.search + whole.hash : path?.replace(/^\/?/, '/'));
}
