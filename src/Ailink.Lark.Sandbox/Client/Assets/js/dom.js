// The only way this page makes elements: text goes in as text nodes, so data can never become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. Props: `class`, `on: {event: handler}`, booleans as attributes, anything else as an attribute. */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  set(node, props);
  append(node, children);
  return node;
}

/** The same for SVG. */
export function svg(tag, props, ...children) {
  const node = document.createElementNS(SVG, tag);
  set(node, props);
  append(node, children);
  return node;
}

/** Appends strings, nodes and nested lists; skips null, undefined and false. */
export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

/** Replaces all children and keeps the focus on the element with the same data-key. */
export function refill(node, children) {
  const key = node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  node.replaceChildren();
  append(node, [children]);
  if (key) node.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** Sets a style through the object model: the policy of the page forbids style attributes in markup. */
export function style(node, name, value) {
  if (value !== null && value !== undefined && value !== '') node.style.setProperty(name, value);
  return node;
}

function set(node, props) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    } else {
      node.setAttribute(name, value === true && !/^(data|aria)-/.test(name) ? '' : value);
    }
  }
}
