import { h } from './dom.js';

let bubble = null;

/** Gives an element a hint for who points at it or comes to it by keyboard. An empty text gives none. */
export function tip(node, text) {
  if (!text) return node;
  node.dataset.tip = text;
  node.setAttribute('aria-description', text);
  return node;
}

/** One bubble serves all hints: it lies in the top layer, so that no card cuts it off. */
export function startTips() {
  bubble = h('div', { class: 'tip', popover: 'manual', 'aria-hidden': 'true' });
  document.body.append(bubble);
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, ({ target }) => show(target));
  for (const event of ['pointerdown', 'focusout', 'scroll']) document.addEventListener(event, hide, { capture: true, passive: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}

function show(target) {
  const node = target.closest?.('[data-tip]');
  if (!node) {
    hide();
    return;
  }
  bubble.textContent = node.dataset.tip;
  bubble.showPopover();
  const box = node.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = bubble;
  bubble.style.left = `${Math.max(8, Math.min(box.left + box.width / 2 - offsetWidth / 2, innerWidth - offsetWidth - 8))}px`;
  bubble.style.top = `${box.top - offsetHeight - 6 > 8 ? box.top - offsetHeight - 6 : box.bottom + 6}px`;
}

function hide() {
  if (bubble.matches(':popover-open')) bubble.hidePopover();
}
