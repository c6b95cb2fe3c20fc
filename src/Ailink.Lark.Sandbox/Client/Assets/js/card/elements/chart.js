import { t } from '../../i18n.js';
import { placeholder } from './unknown.js';

/** Charts are not painted; what they would show is named. */
export function chart(element) {
  const title = element.chart_spec?.title?.text;
  return placeholder('chart', [t('chart'), typeof title === 'string' ? title : null, element.chart_spec?.type].filter(Boolean).join(' · '));
}
