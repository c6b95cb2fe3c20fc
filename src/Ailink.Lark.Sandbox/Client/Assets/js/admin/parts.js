import { h, refill } from '../dom.js';

/** Parts of a page that are drawn anew only when what they show changed: what one types in another stays. */
export class Parts {
  constructor(...names) {
    this.parts = new Map(names.map((name) => [name, h('div', { 'data-part': name })]));
    this.nodes = [...this.parts.values()];
  }

  set(name, data, draw) {
    const node = this.parts.get(name);
    const state = JSON.stringify(data) ?? '';
    if (node.state === state) return;
    node.state = state;
    refill(node, draw());
  }
}
