// A card is redrawn whenever the app changes it. What the viewer typed, picked, ticked or unfolded must survive that.
// A component that is no plain field says by `keep` what the viewer changed, and takes it back.

/** Takes what the viewer changed in a drawn card. */
export function remember(node) {
  const values = new Map();
  for (const control of node.querySelectorAll('[data-keep]')) {
    const changed = control.keep ? control.keep.take() : changeOf(control);
    if (changed !== undefined) values.set(control.dataset.keep, changed);
  }
  const folds = new Map([...node.querySelectorAll('[data-fold]')].map((fold) => [fold.dataset.fold, fold.open]));
  const focus = node.contains(document.activeElement) ? document.activeElement.dataset.key ?? document.activeElement.dataset.keep : null;
  return { values, folds, focus };
}

function changeOf(control) {
  if (control.type === 'checkbox') return control.checked === control.defaultChecked ? undefined : control.checked;
  return control.value === control.defaultValue ? undefined : control.value;
}

/** Puts it back into the card that was drawn in its place. */
export function restore(node, { values, folds, focus }) {
  for (const control of node.querySelectorAll('[data-keep]')) {
    if (!values.has(control.dataset.keep)) continue;
    const value = values.get(control.dataset.keep);
    if (control.keep) control.keep.put(value);
    else if (control.type === 'checkbox') control.checked = value;
    else control.value = value;
  }
  for (const fold of node.querySelectorAll('[data-fold]')) {
    if (folds.has(fold.dataset.fold)) fold.open = folds.get(fold.dataset.fold);
  }
  if (focus) [...node.querySelectorAll('[data-key], [data-keep]')].find((item) => item.dataset.key === focus || item.dataset.keep === focus)?.focus({ preventScroll: true });
}
