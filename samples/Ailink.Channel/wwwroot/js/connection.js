// The dot in the header and the quiet bar. A short gap is nobody's business: the bar waits a moment.
import { say } from './page-data.js';

const patience = 2_500;
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
  if (state === 'online') {
    clearTimeout(timer);
    timer = 0;
    bar.hidden = true;
  } else if (state === 'offline') {
    bar.hidden = false;
  } else {
    // Counted from the first failure: the attempts in between do not start it anew.
    timer ||= setTimeout(() => { bar.hidden = false; }, patience);
  }
}
