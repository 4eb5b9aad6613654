import { refuse, success, type Outcome } from '../../outcome';
import type { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import type { Tenancy } from './ports';
import type { TenantRefusal } from './refusals';
import { mayKeepTenants } from './see-tenants';
import { readTenantId, type ConsentState, type TenantId } from './tenant';

type Lookups = Pick<Ports, 'tenants'>;

/** An administrator elsewhere may take a while to get to it. */
const linkHoldsFor = { hours: 14 * 24 };

/** The link that a tenant's administrator consents by, and until when it is taken back. */
export interface ConsentLink {
  readonly link: string;
  readonly until: Temporal.Instant;
}

/**
 * The tenant, when the actor may ask about its consent: the home tenant, or one that is admitted. Refuses `notAllowed`,
 * `thereIsNoApplication`, `tenantIdIsUnreadable` and `tenantIsNotAdmitted`.
 */
export async function tenantToAsk(
  ports: Lookups, actor: Actor, { home }: Pick<Tenancy, 'home'>, wanted: string,
): Promise<Outcome<TenantId, TenantRefusal | 'notAllowed'>> {
  if (!(await mayKeepTenants(ports, actor))) return refuse('notAllowed');
  if (home === undefined) return refuse('thereIsNoApplication');
  const tenantId = readTenantId(wanted);
  if (tenantId === undefined) return refuse('tenantIdIsUnreadable');
  const admitted = (await ports.tenants.admissions()).some((one) => one.tenantId === tenantId && one.endedAt === null);
  return admitted || tenantId === home ? success(tenantId) : refuse('tenantIsNotAdmitted');
}

/** Makes a link to consent by; an older one of the tenant is no longer taken back. Refuses as `tenantToAsk`. */
export async function makeConsentLink(
  ports: Pick<Ports, 'tenants' | 'events' | 'clock'>, actor: Actor, tenancy: Tenancy, wanted: string,
): Promise<Outcome<ConsentLink, TenantRefusal | 'notAllowed'>> {
  const tenant = await tenantToAsk(ports, actor, tenancy, wanted);
  if (!tenant.ok) return tenant;
  const state = tenancy.newState();
  const until = ports.clock().add(linkHoldsFor);
  await ports.tenants.keepConsentLink({ tenantId: tenant.value, state, until });
  await ports.events.append({ noun: 'tenant', nounId: tenant.value, what: 'askedForConsent', version: 1 });
  return success({ link: tenancy.consentLink(tenant.value, state), until });
}

/** Keeps what a look has found; the actor is asked again, since the look took its time. Refuses as `tenantToAsk`. */
export async function keepConsentFound(
  ports: Pick<Ports, 'tenants' | 'clock'>, actor: Actor, tenancy: Pick<Tenancy, 'home'>, found: { tenantId: string; state: ConsentState },
): Promise<Outcome<TenantId, TenantRefusal | 'notAllowed'>> {
  const tenant = await tenantToAsk(ports, actor, tenancy, found.tenantId);
  if (tenant.ok) await ports.tenants.keepConsent({ tenantId: tenant.value, state: found.state, seenAt: ports.clock() });
  return tenant;
}
