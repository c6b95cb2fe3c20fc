import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button, form, input, labelled, nothing, panel, quiet, submit, table, tag } from './ui.js';
import { when } from './when.js';

const TONES = { published: 'green', rejected: 'red', under_review: 'yellow', draft: 'neutral' };

/** Versions: the developer submits, the administrator approves or rejects. */
export function versionsPanel(app, change) {
  const decide = (version, status) => change({
    versions: app.versions.map((one) => (one.version_id === version.version_id ? { ...one, status, publish_time: null } : one)),
  }, t(`version_${status}_now`, { version: version.version }));
  const acts = (version) => (version.status === 'under_review' ? h('span', { class: 'buttons' },
    button(t('approve'), () => decide(version, 'published'), { kind: 'filled', key: `approve-${version.version}`, name: t('approveThis', { version: version.version }) }),
    button(t('reject'), () => decide(version, 'rejected'), { key: `reject-${version.version}`, name: t('rejectThis', { version: version.version }) }))
    : version.status === 'published' ? null
      : button(t('submitIt'), () => decide(version, 'under_review'), { key: `submit-${version.version}`, name: t('submitThis', { version: version.version }) }));
  const rows = app.versions.map((version) => [
    h('code', null, version.version), tag(t(`version_${version.status}`), TONES[version.status]), when(version.publish_time ?? version.create_time), version.changelog || '—', acts(version) ?? '',
  ]);
  return panel(t('versions'), quiet(t('versionsText')),
    rows.length === 0 ? nothing(t('noVersions'), null) : table(t('versions'), [t('version'), t('state'), t('since'), t('changelog'), ''], rows, 'versions'),
    form((fields) => change({
      versions: [...app.versions, { version: fields.version.value.trim(), status: 'under_review', changelog: fields.changelog.value.trim() }],
    }, t('version_under_review_now', { version: fields.version.value.trim() })),
    h('div', { class: 'fields-row' },
      labelled(t('newVersion'), input('version', { required: true, value: next(app.versions), pattern: '[0-9]+\\.[0-9]+\\.[0-9]+', 'data-key': 'version-new' })),
      labelled(t('changelog'), input('changelog', { 'data-key': 'changelog-new' }))),
    submit(t('submitIt'), { 'data-key': 'version-submit' })));
}

// One more than the last: 1.0.0 is followed by 1.0.1.
function next(versions) {
  const last = versions.at(-1)?.version.split('.') ?? [];
  return last.length === 3 ? [last[0], last[1], Number(last[2]) + 1].join('.') : '1.0.0';
}
