import { confirm } from '../dialog.js';
import { h, refill } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { toast } from '../notices.js';
import { control } from './control.js';
import { attempt, button, facts, panel, quiet } from './ui.js';

/** The world as a file, another one instead of it, and the starting world again. */
export function worldSection({ look }) {
  const counts = h('div', null);
  const file = h('input', { type: 'file', accept: 'application/json,.json', class: 'field', 'aria-label': t('worldFile'), 'data-testid': 'world-file' });

  async function load() {
    const chosen = file.files[0];
    if (!chosen) {
      toast('warning', t('worldChoose'));
      file.focus();
      return;
    }
    let world;
    try {
      world = JSON.parse(await chosen.text());
    } catch {
      toast('error', t('worldNotJson', { name: chosen.name }));
      return;
    }
    if (!await confirm({ title: t('worldImport'), text: t('worldImportAsk', { name: chosen.name }), yes: t('worldImport'), danger: true })) return;
    if (await attempt(async () => {
      await control.load(world);
      await look();
    }, t('worldImported'))) file.value = '';
  }

  async function reset() {
    if (!await confirm({ title: t('worldReset'), text: t('worldResetAsk'), yes: t('worldReset'), danger: true })) return;
    await attempt(async () => {
      await control.reset();
      await look();
    }, t('worldWasReset'));
  }

  const node = h('div', { class: 'stack' },
    panel(t('worldNow'), counts),
    panel(t('worldExport'), quiet(t('worldExportText')), h('p', null, h('a', { class: 'filled', href: '/sandbox/v1/world', download: 'world.json', 'data-testid': 'world-export' }, icon('arrow', 16), t('worldExport')))),
    panel(t('worldImport'), quiet(t('worldImportText')), file, h('div', { class: 'buttons' }, button(t('worldImport'), load, { key: 'world-import' }))),
    panel(t('worldReset'), quiet(t('worldResetText')), h('div', { class: 'buttons' }, button(t('worldReset'), reset, { kind: 'danger', key: 'world-reset' }))));

  return {
    node,
    read: async () => {
      const { tenants, apps, users } = await control.state();
      return [tenants.length, apps.length, users.length];
    },
    show: ([tenants, apps, people]) => refill(counts, facts([[t('tenants'), tenants], [t('admin_apps'), apps], [t('people'), people]])),
  };
}
