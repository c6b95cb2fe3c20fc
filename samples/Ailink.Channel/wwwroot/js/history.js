// Older messages when one scrolls up; newer ones when a link led far back.
import { call } from './api.js';
import { data, say } from './page-data.js';

const pageSize = 50;

export function connectHistory(timeline, onCaughtUp) {
  const sequences = () => timeline.messages.map(message => Number(message.dataset.sequence)).filter(Boolean);
  const load = async (link, query, flag) => {
    if (link.hidden || link.ariaBusy === 'true') {
      return;
    }
    link.ariaBusy = 'true';
    try {
      const page = await call('GET', `groups/${data.group_id}/messages?${query()}&limit=${pageSize}`);
      timeline.putAll(page.items);
      data[flag] = page.has_more;
      link.hidden = !page.has_more;
      if (flag === 'has_later' && !page.has_more) {
        onCaughtUp();
      }
    } catch {
      link.textContent = say('chat.load_failed');
    } finally {
      link.ariaBusy = 'false';
    }
  };

  connect(document.getElementById('load-earlier'), link => load(link, () => `before=${Math.min(...sequences())}`, 'has_earlier'));
  connect(document.getElementById('load-later'), link => load(link, () => `after=${Math.max(...sequences())}`, 'has_later'));

  function connect(link, run) {
    link.addEventListener('click', event => {
      event.preventDefault();
      run(link);
    });
    new IntersectionObserver(([entry]) => { if (entry.isIntersecting) { run(link); } }, { root: timeline.box, rootMargin: '200px' }).observe(link);
  }
}
