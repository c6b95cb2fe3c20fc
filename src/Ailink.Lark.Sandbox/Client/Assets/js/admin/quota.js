import { h, refill } from '../dom.js';
import { number, t } from '../i18n.js';
import { control } from './control.js';
import { attempt, button, form, input, labelled, nothing, panel, quiet, submit, table, tag } from './ui.js';
import { when } from './when.js';

/** What a tenant's apps may call in a month, and what they did. */
export function quotaSection({ look }) {
  const panels = new Map();
  const node = h('div', { class: 'stack' });

  async function readAll() {
    const [quota, { apps }] = await Promise.all([control.quota(), control.state()]);
    return quota.map((tenant) => ({ ...tenant, app: apps.find((app) => app.tenant_key === tenant.tenant_key)?.app_id ?? null }));
  }

  function show(tenants) {
    if (tenants.map((tenant) => tenant.tenant_key).join() !== [...panels.keys()].join()) {
      panels.clear();
      for (const tenant of tenants) panels.set(tenant.tenant_key, new TenantQuota(tenant, look));
      refill(node, tenants.length === 0 ? nothing(t('noAppsYet'), t('startEmptyText')) : [...panels.values()].map((one) => one.node));
    }
    for (const tenant of tenants) panels.get(tenant.tenant_key).show(tenant);
  }

  return { node, read: readAll, show };
}

class TenantQuota {
  constructor(tenant, look) {
    this.meter = h('div', null);
    this.table = h('div', null);
    const set = (quota, said) => attempt(async () => {
      await control.changeApp(tenant.app, { quota });
      await look();
    }, said);
    this.form = tenant.app === null ? quiet(t('quotaNeedsApp')) : form(async (fields) => {
      const limit = fields.limit.value.trim();
      await set({ limit: limit === '' ? null : Number(limit), ...(fields.used.value.trim() === '' ? {} : { used: Number(fields.used.value) }) }, t('saved'));
      fields.used.value = '';
    },
    h('div', { class: 'fields-row' },
      labelled(t('quotaLimit'), input('limit', { type: 'number', min: 0, value: tenant.limit, 'data-testid': `limit-${tenant.tenant_key}` }), t('quotaLimitText')),
      labelled(t('quotaSetUsed'), input('used', { type: 'number', min: 0, placeholder: String(tenant.used), 'data-testid': `used-${tenant.tenant_key}` }))),
    h('div', { class: 'buttons' }, submit(t('save'), { 'aria-label': `${t('save')}: ${tenant.name}` }),
      button(t('quotaReset'), () => set({ used: 0 }, t('quotaWasReset')), { name: `${t('quotaReset')}: ${tenant.name}` }),
      tenant.limit === null ? null : button(t('quotaUseUp'), () => set({ used: tenant.limit }, t('quotaIsUsedUp')), { name: `${t('quotaUseUp')}: ${tenant.name}` })));
    this.node = panel(tenant.name, this.meter, this.form, this.table);
  }

  show({ name, limit, used, resets_at: resets, by_api: apis }) {
    const full = limit !== null && used >= limit;
    refill(this.meter, [
      h('p', { class: 'line' }, h('strong', { class: 'big' }, number(used)), limit === null ? t('quotaWithout') : t('quotaOf', { limit: number(limit) }), full ? tag(t('quotaFull'), 'red') : null),
      limit === null ? null : h('meter', { min: 0, max: Math.max(1, limit), value: Math.min(used, limit), high: limit * 0.9, 'aria-label': `${name}: ${t('quotaUsed')}` }),
      quiet(t('quotaResets', { time: when(resets) }), full ? ` ${t('quotaFullText')}` : ''),
    ]);
    refill(this.table, apis.length === 0 ? quiet(t('quotaNoCalls')) : [
      table(t('quotaByApi'), [t('method'), t('path'), t('calls')], apis.map((api) => [api.method, h('code', null, api.path), number(api.calls)])), quiet(t('quotaByApiText')),
    ]);
  }
}
