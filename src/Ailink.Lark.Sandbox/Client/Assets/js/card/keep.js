// A card is redrawn whenever the app changes it. What the viewer typed, ticked or unfolded must survive that.

/** Takes what the viewer changed in a drawn card. */
export function remember(node) {
  const values = new Map();
  for (const control of node.querySelectorAll('[data-keep]')) {
    if (control.type === 'checkbox') {
      if (control.checked !== control.defaultChecked) values.set(control.dataset.keep, control.checked);
    } else if (control.tagName === 'SELECT' ? !control.selectedOptions[0]?.defaultSelected : control.value !== control.defaultValue) {
      values.set(control.dataset.keep, control.value);
    }
  }
  const folds = new Map([...node.querySelectorAll('[data-fold]')].map((fold) => [fold.dataset.fold, fold.open]));
  const focus = node.contains(document.activeElement) ? document.activeElement.dataset.key ?? document.activeElement.dataset.keep : null;
  return { values, folds, focus };
}

/** Puts it back into the card that was drawn in its place. */
export function restore(node, { values, folds, focus }) {
  for (const control of node.querySelectorAll('[data-keep]')) {
    if (!values.has(control.dataset.keep)) continue;
    if (control.type === 'checkbox') control.checked = values.get(control.dataset.keep);
    else control.value = values.get(control.dataset.keep);
  }
  for (const list of node.querySelectorAll('.many-select')) list.refresh?.();
  for (const fold of node.querySelectorAll('[data-fold]')) {
    if (folds.has(fold.dataset.fold)) fold.open = folds.get(fold.dataset.fold);
  }
  if (focus) [...node.querySelectorAll('[data-key], [data-keep]')].find((item) => item.dataset.key === focus || item.dataset.keep === focus)?.focus({ preventScroll: true });
}
