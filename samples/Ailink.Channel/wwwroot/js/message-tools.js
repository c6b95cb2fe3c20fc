// What one can do with a message: edit or take back one's own, copy a link to any. One toolbar wanders to the message that is looked at.
import { call } from './api.js';
import { clone, data, say } from './page-data.js';
import { reasonOf } from './refusals.js';

const editWindow = 15 * 60_000;

export class MessageTools {
  #timeline;
  #composer;
  #bar = clone('tools-template').firstElementChild;
  #message = null;

  constructor(timeline, composer) {
    this.#timeline = timeline;
    this.#composer = composer;
    const { list, box } = timeline;
    list.addEventListener('click', event => this.#followQuote(event));
    list.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') { this.#show(messageAt(event)); } });
    list.addEventListener('focusin', event => this.#show(messageAt(event)));
    list.addEventListener('click', event => this.#tap(event));
    box.addEventListener('keydown', event => this.#walk(event));
    this.#bar.addEventListener('click', event => this.#use(event.target.closest('[data-tool]')?.dataset.tool));
  }

  #show(message) {
    if (!message || message === this.#message && this.#bar.isConnected) {
      return;
    }
    this.#message = message;
    if (!message.dataset.id || message.matches('.system, .recalled')) {
      this.#bar.remove();
      return;
    }
    const mine = 'source' in message.dataset;
    this.#bar.querySelector('[data-tool="recall"]').hidden = !mine;
    this.#bar.querySelector('[data-tool="edit"]').hidden = !mine || Date.now() - new Date(message.dataset.at) > editWindow;
    message.append(this.#bar);
  }

  // A finger opens and closes the toolbar.
  #tap(event) {
    const message = messageAt(event);
    if (event.target.matches('.unfold')) {
      message.querySelector('.message-text').classList.add('unfolded');
      message.focus({ preventScroll: true });
    }
    if (!message || event.target.closest('a, button, pre')) {
      return;
    }
    const wasOpen = message.classList.contains('open');
    this.#timeline.list.querySelector('.open')?.classList.remove('open');
    if (matchMedia('(hover: none)').matches && !wasOpen) {
      this.#show(message);
      message.classList.add('open');
    }
  }

  // Up and down walk from message to message, so that the keyboard reaches each and its tools.
  #walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.target.closest('pre, .message-tools')) {
      return;
    }
    const all = this.#timeline.messages;
    const at = all.indexOf(event.target.closest('.message'));
    const next = at < 0 ? all.at(-1) : all[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  // A quote leads to its message without loading the page, when the message is here.
  #followQuote(event) {
    const quote = event.target.closest('.message-quote');
    const message = quote && this.#timeline.bySequence(new URL(quote.href).searchParams.get('m'));
    if (message) {
      event.preventDefault();
      this.#timeline.point(message);
    }
  }

  #use(tool) {
    const message = this.#message;
    if (tool === 'reply') {
      this.#composer.replyTo(message);
    } else if (tool === 'edit') {
      this.#composer.edit(message);
    } else if (tool === 'recall') {
      this.#recall(message);
    } else if (tool === 'link') {
      this.#copyLink(message);
    }
  }

  #recall(message) {
    const question = document.getElementById('recall-question');
    question.returnValue = '';
    question.showModal();
    question.addEventListener('close', async () => {
      if (question.returnValue !== 'yes') {
        message.focus();
        return;
      }
      try {
        const item = await call('DELETE', `messages/${message.dataset.id}`);
        if (item.id) {
          this.#timeline.put(item);
        }
      } catch (error) {
        announce(reasonOf(error));
      }
    }, { once: true });
  }

  async #copyLink(message) {
    const address = new URL(`/feishu/${data.app_id}/groups/${data.group_id}?m=${message.dataset.sequence}`, location);
    await navigator.clipboard?.writeText(address.href);
    announce(say('chat.copied'));
  }
}

const messageAt = event => event.target.closest('.message');

function announce(text) {
  document.getElementById('live-region').textContent = text;
  const note = document.getElementById('composer-error');
  note.textContent = text;
  note.hidden = false;
  setTimeout(() => { note.hidden = true; }, 4_000);
}
