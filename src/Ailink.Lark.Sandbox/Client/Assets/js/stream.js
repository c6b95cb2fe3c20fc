// Tells when to look again. The server-sent stream says so at once; a slow look every few seconds covers a cut stream.

const SLOW_LOOK = 4000;

/** Calls `inbox` or `calls` whenever there may be something new. Returns a function that stops it. */
export function follow(user, { inbox, calls }) {
  const source = new EventSource(`/sandbox/v1/stream?user=${encodeURIComponent(user)}`);
  source.addEventListener('changed', (event) => (event.data.includes('"calls"') ? calls() : inbox()));

  const both = () => {
    inbox();
    calls();
  };
  const timer = setInterval(() => {
    if (source.readyState !== EventSource.OPEN) both();
  }, SLOW_LOOK);
  const back = () => {
    if (!document.hidden) both();
  };
  document.addEventListener('visibilitychange', back);
  inbox();

  return () => {
    source.close();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', back);
  };
}
