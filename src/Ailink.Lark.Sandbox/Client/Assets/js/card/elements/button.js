import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { toast } from '../../notices.js';
import { act, allowed, behaviorsOf, openUrl } from '../behaviors.js';
import { cardIcon } from '../card-icon.js';
import { width } from '../space.js';
import { label } from '../text.js';

/** A button: a real link when it only opens an address, so that it can be copied, middle-clicked and read out as one. */
export function button(element, context) {
  const { open, callback } = behaviorsOf(element);
  const href = openUrl(open, context);
  const submits = element.form_action_type === 'submit' || element.action_type === 'form_submit';
  const resets = element.form_action_type === 'reset' || element.action_type === 'form_reset';
  const look = {
    class: 'card-button', 'data-type': element.type ?? 'default', 'data-size': element.size ?? 'medium', 'data-testid': 'card-button',
    'data-key': `${context.message.message_id}${context.path}`,
    title: (element.disabled ? label(element.disabled_tips) : label(element.hover_tips)) || null,
  };
  const content = [element.icon ? cardIcon(element.icon, context) : null, h('span', null, label(element.text))];

  if (href && !callback && !submits && !element.confirm && !element.disabled) {
    return width(h('a', { ...look, href, target: '_blank', rel: 'noopener' }, content), element.width);
  }
  const node = h('button', { ...look, type: submits ? 'submit' : resets ? 'reset' : 'button', disabled: element.disabled === true }, content);
  if (!resets && !submits) node.addEventListener('click', () => press(node, element, { open, href, callback }, context));
  if (submits) node.press = (values) => press(node, element, { open, href, callback: true, values }, context);
  return width(node, element.width);
}

async function press(node, element, { open, href, callback, values }, context) {
  // Busy, not disabled: a disabled button would lose the focus.
  if (node.getAttribute('aria-busy') === 'true' || !await allowed(element)) return;
  if (href) window.open(href, '_blank', 'noopener');
  else if (open && !callback) toast('warning', t('cannotOpen'));
  if (!callback) return;

  node.setAttribute('aria-busy', 'true');
  try {
    await act(element, values ?? {}, context);
  } finally {
    node.removeAttribute('aria-busy');
  }
}
