// A server-sent event stream that resumes where it was. A hidden tab closes its stream: browsers allow only six per site.

const firstWait = 1_000;
const longestWait = 30_000;

export class LiveStream {
  #address;
  #handlers;
  #onState;
  #check;
  #source = null;
  #timer = 0;
  #wait = firstWait;

  /**
   * @param address makes the address of a new connection
   * @param handlers by event name; each gets the parsed data and the event's id
   * @param onState hears "online", "connecting" and "offline"
   * @param check asked before a connection that was refused is tried again: may the session be over?
   */
  constructor(address, handlers, onState, check) {
    this.#address = address;
    this.#handlers = handlers;
    this.#onState = onState;
    this.#check = check;
    document.addEventListener('visibilitychange', () => document.hidden ? this.close() : this.open());
    window.addEventListener('online', () => this.open());
    // The network went: what the connection still says may take minutes to end. Coming back means asking anew.
    window.addEventListener('offline', () => {
      this.close();
      this.#onState('offline');
    });
    window.addEventListener('pagehide', () => this.close());
    window.addEventListener('pageshow', event => { if (event.persisted) { this.open(); } });
  }

  open() {
    clearTimeout(this.#timer);
    if (document.hidden || this.#source && this.#source.readyState !== EventSource.CLOSED) {
      return;
    }
    this.#onState('connecting');
    const source = new EventSource(this.#address());
    this.#source = source;
    source.addEventListener('open', () => {
      this.#wait = firstWait;
      this.#onState('online');
    });
    source.addEventListener('error', () => this.#failed(source));
    for (const [name, handle] of Object.entries(this.#handlers)) {
      source.addEventListener(name, event => handle(event.data ? JSON.parse(event.data) : null, event.lastEventId));
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  // While it says CONNECTING the browser tries again by itself, with Last-Event-ID; an answer that is no stream ends it.
  #failed(source) {
    this.#onState(navigator.onLine ? 'connecting' : 'offline');
    if (source.readyState === EventSource.CLOSED && source === this.#source) {
      this.#timer = setTimeout(() => this.#check().finally(() => this.open()), this.#wait);
      this.#wait = Math.min(this.#wait * 2, longestWait);
    }
  }
}
