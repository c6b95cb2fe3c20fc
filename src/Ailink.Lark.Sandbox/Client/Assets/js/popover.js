/** Ties a list in the top layer to the button that opens it: it stands below or above, and closes when what is behind it scrolls away. */
export function tie(button, list, { opened, closed } = {}) {
  const away = (event) => {
    if (!list.contains(event.target)) list.hidePopover();
  };
  button.popoverTargetElement = list;
  list.addEventListener('toggle', ({ newState }) => {
    const open = newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    document[open ? 'addEventListener' : 'removeEventListener']('scroll', away, { capture: true, passive: true });
    if (open) place(list, button);
    (open ? opened : closed)?.();
  });
  button.setAttribute('aria-expanded', 'false');
}

function place(list, button) {
  const box = button.getBoundingClientRect();
  list.style.minWidth = `${Math.min(box.width, innerWidth - 16)}px`;
  const { offsetWidth, offsetHeight } = list;
  list.style.left = `${Math.max(8, Math.min(box.left, innerWidth - offsetWidth - 8))}px`;
  list.style.top = `${box.bottom + offsetHeight + 8 > innerHeight && box.top - offsetHeight - 4 > 0 ? box.top - offsetHeight - 4 : box.bottom + 4}px`;
}
