import { adminHref } from '../address.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { looking } from '../looking.js';
import { explain } from '../notices.js';
import { walk } from '../walk.js';
import { sections } from './sections.js';

const SLOW_LOOK = 3000;
const PAUSE = 200;

/** The place of who runs the world: sections at addresses of their own, kept up to date while one looks. */
export class Admin {
  constructor() {
    this.nav = h('nav', { class: 'admin-nav', 'aria-label': t('adminView') }, h('ul', { on: { keydown: walk } }, sections.map(({ name, icon: picture }) => h('li', null,
      h('a', { href: adminHref(name), 'data-section': name, 'data-testid': `admin-${name}` }, icon(picture, 18), h('span', null, t(`admin_${name}`)))))));
    this.offline = h('p', { class: 'offline', role: 'status', hidden: true }, icon('warning', 16), h('span', null, t('offline')));
    this.title = h('h1', { tabindex: '-1' });
    this.lead = h('p', { class: 'quiet lead' });
    this.place = h('div', { class: 'admin-place' });
    this.main = h('main', { id: 'main', class: 'admin-main', tabindex: '-1' }, h('header', { class: 'admin-head' }, this.title, this.lead), this.place);
    this.node = h('div', { class: 'admin', 'data-testid': 'admin' }, this.nav, h('div', { class: 'admin-content' }, this.offline, this.main));
    this.look = looking(() => this.#look(), PAUSE);
  }

  start(parts) {
    this.open(parts);
    this.source = new EventSource('/sandbox/v1/stream');
    this.source.addEventListener('changed', () => this.look());
    this.timer = setInterval(() => !document.hidden && this.look(), SLOW_LOOK);
  }

  stop() {
    this.source.close();
    clearInterval(this.timer);
    this.section.stop?.();
  }

  /** Goes to the section the address names; another part of the same section is for it to show. True when the section is another one. */
  open([name, ...rest]) {
    const found = sections.find((section) => section.name === name) ?? sections[0];
    if (this.name === found.name && this.section.open?.(rest)) return false;
    this.section?.stop?.();
    this.name = found.name;
    this.shown = null;
    this.section = found.make({ parts: rest, look: this.look, title: (text, lead) => this.#entitle(text, lead) });
    this.#entitle(t(`admin_${found.name}`), t(`admin_${found.name}_lead`));
    this.place.replaceChildren(this.section.node);
    this.main.scrollTop = 0;
    this.main.classList.toggle('wide', !!this.section.wide);
    this.#markPlace();
    this.look();
    return true;
  }

  focus() {
    this.title.focus({ preventScroll: true });
  }

  #entitle(text, lead) {
    this.title.textContent = text;
    this.lead.textContent = lead ?? '';
    this.lead.hidden = !lead;
    document.title = `${text} · ${t('notLark')}`;
  }

  #markPlace() {
    for (const link of this.nav.querySelectorAll('a')) {
      if (link.dataset.section === this.name) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.nav.querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  async #look() {
    const { section } = this;
    try {
      if (section.look) {
        await section.look();
      } else {
        const data = await section.read();
        const shown = JSON.stringify(data, (key, value) => (key === 'now' ? undefined : value));
        if (section !== this.section) return;
        if (shown !== this.shown) section.show(data);
        section.tick?.(data);
        this.shown = shown;
      }
      this.offline.hidden = true;
    } catch (error) {
      if (!('code' in error)) throw error;
      this.offline.hidden = false;
      this.offline.lastChild.textContent = error.status ? explain(error) : t('offline');
    }
  }
}
