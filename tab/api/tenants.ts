import { readId, type PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { admitTenant, endTenant } from '../../domain/network/tenants/admit-tenant';
import { keepConsentFound, makeConsentLink, tenantToAsk } from '../../domain/network/tenants/ask-consent';
import type { Tenancy } from '../../domain/network/tenants/ports';
import { seeTenants, type TenantsSeen } from '../../domain/network/tenants/see-tenants';
import type { TenantId } from '../../domain/network/tenants/tenant';
import { refuse, success } from '../../domain/outcome';
import type { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { AnswerOf } from '../contract/operation';
import { tenantOperations as ops } from '../contract/tenants';
import { handler, type ApiHandler } from './handler';

type TenantsAnswer = AnswerOf<typeof ops.seeTenants>;

/** The administrators' list of tenants. */
export function tenantHandlers(tenancy: Tenancy): readonly ApiHandler[] {
  const list = async (ports: Ports, actor: Actor, language: Language) => {
    const seen = await seeTenants(ports, actor);
    return seen.ok ? success(presentTenants(seen.value, tenancy, language)) : seen;
  };
  return [
    handler(ops.seeTenants, ({ actor, language, run }) => run((ports) => list(ports, actor, language))),
    handler(ops.admitTenant, ({ actor, language, body, run }) =>
      run(async (ports) => {
        const admitted = await admitTenant(ports, actor, tenancy, body);
        return admitted.ok ? list(ports, actor, language) : admitted;
      })),
    handler(ops.endTenant, ({ actor, language, params, run }) =>
      run(async (ports) => {
        const id = readId<'admittedTenant'>(params.admissionId);
        const ended = id === undefined ? refuse('notFound' as const) : await endTenant(ports, actor, id);
        return ended.ok ? list(ports, actor, language) : ended;
      })),
    handler(ops.makeConsentLink, ({ actor, params, run }) =>
      run(async (ports) => {
        const made = await makeConsentLink(ports, actor, tenancy, params.tenantId);
        return made.ok ? success({ link: made.value.link, until: made.value.until.toString() }) : made;
      })),
    // The tenant is asked between two transactions, never inside one.
    handler(ops.lookForConsent, async ({ actor, language, params, run }) => {
      const asked = await run((ports) => tenantToAsk(ports, actor, tenancy, params.tenantId));
      if (!asked.ok) return asked;
      const state = await tenancy.look(asked.value);
      return run(async (ports) => {
        const kept = await keepConsentFound(ports, actor, tenancy, { tenantId: asked.value, state });
        return kept.ok ? list(ports, actor, language) : kept;
      });
    }),
  ];
}

function presentTenants({ admissions, consents, people }: TenantsSeen, { home }: Pick<Tenancy, 'home'>, language: Language): TenantsAnswer {
  const consentOf = (tenantId: TenantId): TenantsAnswer['items'][number]['consent'] => {
    const found = consents.find((one) => one.tenantId === tenantId);
    return {
      state: found?.state ?? 'notAsked', seenAt: found?.seenAt?.toString() ?? null, linkUntil: found?.linkUntil?.toString() ?? null,
    };
  };
  const decision = (personId: PersonId, at: Temporal.Instant) => {
    const label = people.find((one) => one.personId === personId);
    return { by: label === undefined ? null : networkTexts[language].personLabel(label), at: at.toString() };
  };
  return {
    home: home === undefined ? null : { tenantId: home, consent: consentOf(home) },
    items: admissions.map(({ id, tenantId, organisations, admittedBy, admittedAt, endedBy, endedAt }) => ({
      id, tenantId, organisations, consent: consentOf(tenantId), admitted: decision(admittedBy, admittedAt),
      ended: endedBy === null || endedAt === null ? null : decision(endedBy, endedAt),
    })),
  };
}
