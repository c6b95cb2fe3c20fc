import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { toast } from '../../notices.js';
import { tip } from '../../tips.js';
import { act, allowed, behaviorsOf, openUrl } from '../behaviors.js';
import { cardIcon } from '../card-icon.js';
import { isLocked } from '../lock.js';
import { width } from '../space.js';
import { label } from '../text.js';

/** A button: a real link when it only opens an address, so that it can be copied, middle-clicked and read out as one. */
export function button(element, context) {
  const { open, callback, formAction } = behaviorsOf(element);
  const href = openUrl(open, context);
  const submits = element.form_action_type === 'submit' || element.action_type === 'form_submit' || formAction === 'submit';
  const resets = element.form_action_type === 'reset' || element.action_type === 'form_reset' || formAction === 'reset';
  const look = {
    class: 'card-button', 'data-type': element.type ?? 'default', 'data-size': element.size ?? 'medium', 'data-testid': 'card-button',
    'data-key': `${context.message.message_id}${context.path}`,
  };
  const text = label(element.text);
  const content = [element.icon ? cardIcon(element.icon, context) : null, text ? h('span', null, element.text?.tag === 'lark_md' ? plain(text) : text) : null];
  if (!text) look['aria-label'] = label(element.hover_tips) || t('button');
  if (element.disabled === true) return width(disabled(look, content, label(element.disabled_tips)), element.width);

  const hint = label(element.hover_tips);
  if (href && !callback && !submits && !element.confirm) {
    return tip(width(h('a', { ...look, href, target: '_blank', rel: 'noopener' }, content), element.width), hint);
  }
  const node = h('button', { ...look, type: submits && context.fields ? 'submit' : resets && context.fields ? 'reset' : 'button' }, content);
  if (node.type === 'button') node.addEventListener('click', () => press(node, element, { open, href, callback }, context));
  if (node.type === 'submit') node.press = (values) => press(node, element, { open, href, callback: true, values }, context);
  return tip(width(node, element.width), hint);
}

const plain = (text) => text.replace(/[*_~`]{1,3}/g, '');

// It keeps the focus, so that whoever comes to it learns why it does nothing.
function disabled(look, content, reason) {
  const node = h('button', { ...look, type: 'button', 'aria-disabled': 'true' }, content);
  node.addEventListener('click', () => reason && toast('info', reason));
  return tip(node, reason);
}

async function press(node, element, { open, href, callback, values }, context) {
  // Busy, not disabled: a disabled button would lose the focus.
  if (isLocked(context.message.message_id) || !await allowed(element)) return;
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
