import { confirm } from '../dialog.js';
import { t } from '../i18n.js';
import { target } from '../links.js';
import { locked } from './lock.js';
import { label } from './text.js';

/** The address an open_url leads this viewer to, or null. */
export function openUrl(behavior, context) {
  const address = behavior ? target(behavior) : null;
  return address ? context.resolve(address) : null;
}

/** What a component does: its behaviours, or what 1.0 left of them in 2.0. */
export function behaviorsOf(element) {
  const list = (Array.isArray(element.behaviors) ? element.behaviors : []).filter((behavior) => behavior && typeof behavior === 'object');
  const legacy = element.multi_url ?? (element.url ? { url: element.url } : null);
  const open = list.find((behavior) => behavior.type === 'open_url') ?? (legacy ? { ...legacy, default_url: legacy.url } : null);
  const callback = list.some((behavior) => behavior.type === 'callback') || (list.length === 0 && element.value !== undefined && element.value !== null);
  return { open, callback, formAction: list.find((behavior) => behavior.type === 'form_action')?.behavior };
}

/** Asks the question the component carries, if it carries one. */
export async function allowed(element) {
  const question = element.confirm;
  if (!question) return true;
  return confirm({ title: label(question.title) || t('confirm'), text: label(question.text), danger: String(element.type ?? '').startsWith('danger') });
}

/** Tells the app what the viewer did; says so on the page when that fails. True when the app answered. */
export async function act(element, values, context) {
  const named = element.element_id ? { element_id: element.element_id } : element.name ? { name: element.name } : { path: context.at };
  const { message_id: message } = context.message;
  return locked(message, () => context.click({ message_id: message, ...named, ...values }));
}
