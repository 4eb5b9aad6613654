import { refusalOf, refusedKinds } from '../../confidentiality/guard';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import type { Tenancy } from './ports';
import type { TenantRefusal } from './refusals';
import { mayKeepTenants } from './see-tenants';
import { readTenantId, type AdmittedTenant } from './tenant';

type Writes = Pick<Ports, 'tenants' | 'events' | 'newId' | 'clock'>;

const longestWords = 200;

/**
 * Lets the accounts of a tenant in from now on; who of them is a member stays the product's own to say. A tenant that had ended
 * may come again, as a new row. Refuses `notAllowed`, `tenantIdIsUnreadable`, `homeTenantStays` (it is always in) and
 * `tenantIsAdmitted`.
 */
export async function admitTenant(
  ports: Writes,
  actor: Actor,
  { home }: Pick<Tenancy, 'home'>,
  wanted: { readonly tenantId: string; readonly organisations: string },
): Promise<Outcome<AdmittedTenant['id'], TenantRefusal | CommonRefusal>> {
  if (!(await mayKeepTenants(ports, actor))) return refuse('notAllowed');
  const tenantId = readTenantId(wanted.tenantId);
  if (tenantId === undefined) return refuse('tenantIdIsUnreadable', 'tenantId');
  if (tenantId === home) return refuse('homeTenantStays', 'tenantId');
  const organisations = wanted.organisations.trim();
  if (organisations === '') return refuse('textIsEmpty', 'organisations');
  if (organisations.length > longestWords) return refuse('textIsTooLong', 'organisations');
  const guarded = refusalOf(refusedKinds(organisations));
  if (guarded !== undefined) return refuse(guarded, 'organisations');
  const id = ports.newId<'admittedTenant'>();
  const admitted = await ports.tenants.admit({
    id, tenantId, organisations, admittedBy: actor.scope.personId, admittedAt: ports.clock(),
  });
  if (!admitted) return refuse('tenantIsAdmitted', 'tenantId');
  await ports.events.append({ noun: 'tenant', nounId: id, what: 'admitted', version: 1 });
  return success(id);
}

/**
 * Ends an admission: tokens, messages to the bot and calendars of the tenant stop with the next request, and what was read in
 * its calendars is forgotten. Refuses `notAllowed`, `notFound` and `tenantHasEnded`.
 */
export async function endTenant(
  ports: Writes, actor: Actor, id: AdmittedTenant['id'],
): Promise<Outcome<AdmittedTenant['id'], TenantRefusal | CommonRefusal>> {
  if (!(await mayKeepTenants(ports, actor))) return refuse('notAllowed');
  const standing = await ports.tenants.admission(id);
  if (standing === undefined) return refuse('notFound');
  const ended = standing.endedAt === null
    && await ports.tenants.end({ id, tenantId: standing.tenantId, endedBy: actor.scope.personId, endedAt: ports.clock() });
  if (!ended) return refuse('tenantHasEnded');
  await ports.events.append({ noun: 'tenant', nounId: id, what: 'ended', version: 2 });
  return success(id);
}
