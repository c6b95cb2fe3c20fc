// Tells when to look again. The server-sent stream says so at once; a slow look every few seconds covers a cut stream.

const SLOW_LOOK = 4000;

/** Calls `changed` whenever this user's world may have changed. Returns a function that stops it. */
export function follow(user, changed) {
  const source = new EventSource(`/sandbox/v1/stream?user=${encodeURIComponent(user)}`);
  source.addEventListener('changed', changed);
  source.addEventListener('open', changed);

  const timer = setInterval(() => {
    if (source.readyState !== EventSource.OPEN) changed();
  }, SLOW_LOOK);

  const back = () => {
    if (!document.hidden) changed();
  };
  document.addEventListener('visibilitychange', back);

  return () => {
    source.close();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', back);
  };
}
