// The conversation page, put together.
import { call } from './api.js';
import { showUnread } from './badges.js';
import { Composer } from './composer.js';
import { showConnection } from './connection.js';
import { connectHistory } from './history.js';
import { Latest } from './latest.js';
import { LiveStream } from './live-stream.js';
import { connectMembers, refreshMembers } from './members.js';
import { spoken } from './message-view.js';
import { MessageTools } from './message-tools.js';
import { Outbox } from './outbox.js';
import { data } from './page-data.js';
import { Reading } from './reading.js';
import { Timeline } from './timeline.js';

const timeline = new Timeline();
const liveRegion = document.getElementById('live-region');
let number = data.number;

startPlace();
const outbox = new Outbox(timeline);
const latest = new Latest(timeline);
const composer = new Composer(outbox, timeline);
new MessageTools(timeline, composer);
connectMembers();
connectHistory(timeline, () => reconnect());
new Reading(timeline, () => timeline.forgetUnreadLine());

const group = new LiveStream(
  () => `/api/v1/groups/${data.group_id}/events?after=${number}`,
  {
    message: (item, id) => arrived(item, Number(id)),
    updated: (item, id) => changed(item, Number(id)),
    member: () => refreshMembers().catch(() => {}),
  },
  state => {
    showConnection(state);
    if (state === 'online') {
      outbox.pump();
    }
  },
  refreshBadges);

const person = new LiveStream(
  () => '/api/v1/events',
  { unread: ({ group_id, unread, unread_mentions }) => showUnread(group_id, unread, unread_mentions) },
  // Badges have no numbers to resume from: whoever was away asks again.
  state => { if (state === 'online') { refreshBadges(); } },
  refreshBadges);

group.open();
person.open();

/** The message a link points to, else the first unread one, else the end. */
function startPlace() {
  const pointed = data.pointed === null ? null : timeline.bySequence(data.pointed);
  if (pointed) {
    timeline.point(pointed);
  } else {
    timeline.toEnd();
    timeline.unreadLine?.scrollIntoView({ block: 'center' });
  }
}

function arrived(item, id) {
  number = Math.max(number, id || item.sequence);
  const mine = item.author.id === data.me.id;
  if (mine) {
    outbox.recognise(item);
  }
  if (data.has_later) {
    latest.arrived(); // A gap lies between what is shown and this.
    return;
  }
  const wasAtEnd = timeline.atEnd;
  if (!timeline.put(item) || mine) {
    return;
  }
  liveRegion.textContent = spoken(item);
  if (wasAtEnd) {
    timeline.toEnd();
  } else {
    latest.arrived();
  }
}

function changed(item, id) {
  number = Math.max(number, id || 0);
  if (timeline.find(item.id)) {
    const wasAtEnd = timeline.atEnd;
    timeline.put(item);
    if (wasAtEnd) {
      timeline.toEnd();
    }
  }
}

// Caught up with a list that began far back: what came meanwhile was only counted, so it is asked for from where the list ends.
function reconnect() {
  number = Math.max(0, ...timeline.messages.map(message => Number(message.dataset.sequence ?? 0)));
  group.close();
  group.open();
}

async function refreshBadges() {
  const me = await call('GET', 'me').catch(() => null);
  for (const { id, unread, unread_mentions } of me?.groups ?? []) {
    showUnread(id, unread, unread_mentions);
  }
}
