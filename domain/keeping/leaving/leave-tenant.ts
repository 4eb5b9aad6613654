import type { Actor } from '../../network/actor';
import { mayKeepTenants } from '../../network/tenants/see-tenants';
import type { TenantRefusal } from '../../network/tenants/refusals';
import { readTenantId, type TenantId } from '../../network/tenants/tenant';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { HeldKind, Leaving } from './ports';
import type { LeavingRefusal } from './refusals';

type Needed = Pick<Ports, 'leaving' | 'tenants'>;

/** What goes with a tenant, and how far its deletion has come. */
export interface SeenLeaving {
  readonly held: readonly { readonly what: HeldKind; readonly count: number }[];
  readonly leaving: Leaving | undefined;
}

type Refusal = TenantRefusal | LeavingRefusal | 'notAllowed' | 'notFound';

/** How much is kept of a tenant whose access has ended. Refuses `notAllowed`, `tenantIdIsUnreadable`, `notFound` and `tenantIsStillAdmitted`. */
export async function seeLeaving(ports: Needed, actor: Actor, wanted: string): Promise<Outcome<SeenLeaving, Refusal>> {
  const tenant = await endedTenant(ports, actor, wanted);
  if (!tenant.ok) return tenant;
  return success({ held: await ports.leaving.heldOf(tenant.value), leaving: await ports.leaving.lastOf(tenant.value) });
}

/**
 * Asks the job to delete what belongs to a tenant whose access has ended. Who asks has read what goes and what stays, and types the
 * tenant's id once more (`confirmationDiffers`). Refuses `tenantIsLeaving` while that is under way, and as seeing it does.
 */
export async function leaveTenant(
  ports: Needed & Pick<Ports, 'events' | 'clock' | 'newId'>, actor: Actor, { tenantId, confirmation }: { readonly tenantId: string; readonly confirmation: string },
): Promise<Outcome<undefined, Refusal>> {
  const tenant = await endedTenant(ports, actor, tenantId);
  if (!tenant.ok) return tenant;
  if (readTenantId(confirmation) !== tenant.value) return refuse('confirmationDiffers', 'confirmation');
  const id = ports.newId<'tenantLeaving'>();
  const asked = await ports.leaving.ask({ id, tenantId: tenant.value, askedBy: actor.scope.personId, askedAt: ports.clock() });
  if (!asked) return refuse('tenantIsLeaving');
  await ports.events.append({ noun: 'tenant', nounId: id, what: 'leaving', version: 1 });
  return success(undefined);
}

/** A tenant that had access and has none: the home tenant never ends, and what is admitted again is in use. */
async function endedTenant({ tenants }: Needed, actor: Actor, wanted: string): Promise<Outcome<TenantId, Refusal>> {
  if (!(await mayKeepTenants({ tenants }, actor))) return refuse('notAllowed');
  const tenantId = readTenantId(wanted);
  if (tenantId === undefined) return refuse('tenantIdIsUnreadable');
  const admissions = (await tenants.admissions()).filter((one) => one.tenantId === tenantId);
  if (admissions.length === 0) return refuse('notFound');
  return admissions.some(({ endedAt }) => endedAt === null) ? refuse('tenantIsStillAdmitted') : success(tenantId);
}
