// The dot in the header and the quiet bar. A short gap is nobody's business: the bar waits a moment.
import { say } from './page-data.js';

const patience = 4_000;
const dot = document.getElementById('connection');
const bar = document.getElementById('offline-bar');
const texts = { online: 'frame.online', connecting: 'frame.connecting', offline: 'frame.offline' };
let timer = 0;

export function showConnection(state) {
  if (dot.dataset.state !== state) {
    dot.dataset.state = state;
    dot.title = say(texts[state]);
    dot.querySelector('.said').textContent = say(texts[state]);
  }
  clearTimeout(timer);
  if (state === 'online') {
    bar.hidden = true;
  } else {
    timer = setTimeout(() => { bar.hidden = false; }, state === 'offline' ? 0 : patience);
  }
}
