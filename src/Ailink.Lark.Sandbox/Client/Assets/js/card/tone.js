const TONES = new Set(['blue', 'wathet', 'turquoise', 'green', 'lime', 'yellow', 'orange', 'red', 'carmine', 'violet', 'purple', 'indigo', 'grey', 'neutral']);
const LITERAL = /^(#[0-9a-f]{3,8}|rgba?\([\d.,%\s/]+\))$/i;

/** The tone of a colour name ("blue", "blue-50", "bg-white"): its hue is ours, its name the platform's. */
export function toneName(color) {
  const name = String(color ?? '').toLowerCase().split('-')[0];
  return TONES.has(name) ? name : name === 'gray' ? 'grey' : null;
}

/** The attributes that tint an element. */
export function toneOf(color) {
  const name = toneName(color);
  return name ? { 'data-tone': name } : {};
}

/** Paints a property: a name through its tone, a literal colour as it is, a colour of the card's own palette by scheme. */
export function paint(node, property, color, card) {
  if (typeof color !== 'string' || color === '' || color === 'default') return node;
  const palette = card?.config?.style?.color;
  const own = palette && Object.hasOwn(palette, color) ? palette[color] : null;
  if (own && LITERAL.test(own.light_mode ?? '') && LITERAL.test(own.dark_mode ?? '')) {
    node.style.setProperty(property, `light-dark(${own.light_mode}, ${own.dark_mode})`);
  } else if (LITERAL.test(color)) {
    node.style.setProperty(property, color);
  } else if (toneName(color)) {
    node.dataset.tone = toneName(color);
    node.classList.add(property === 'color' ? 'toned-text' : property === 'border-color' ? 'toned-line' : 'toned-fill');
  }
  return node;
}
