import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import type { TenantPorts } from '../../domain/network/tenants/ports';
import type { ConsentState, TenantId } from '../../domain/network/tenants/tenant';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { linkedAccount, organisation } from '../schema/network';
import { admittedTenant, tenantConsent } from '../schema/tenants';

const consentColumns = {
  tenantId: tenantConsent.tenantId, state: tenantConsent.state, seenAt: tenantConsent.seenAt, linkUntil: tenantConsent.linkUntil,
};

/** The list of tenants, which row level security shows to administrators of whoever runs the product alone. */
export function tenantsIn(tx: Transaction): TenantPorts {
  return {
    operators: async () =>
      (await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, 'operator'))).map(({ id }) => id),
    admissions: () => tx.select().from(admittedTenant)
      .orderBy(sql`${admittedTenant.endedAt} is not null`, asc(admittedTenant.organisations), desc(admittedTenant.admittedAt), asc(admittedTenant.id)),
    admission: async (id) => (await tx.select().from(admittedTenant).where(eq(admittedTenant.id, id)))[0],
    admit: async (admission) =>
      (await tx.insert(admittedTenant).values(admission).onConflictDoNothing().returning({ id: admittedTenant.id })).length === 1,
    end: async ({ id, tenantId, endedBy, endedAt }) => {
      const ended = await tx.update(admittedTenant).set({ endedBy, endedAt })
        .where(and(eq(admittedTenant.id, id), isNull(admittedTenant.endedAt))).returning({ id: admittedTenant.id });
      if (ended.length === 0) return false;
      await tx.execute(sql`select forget_calendars_of_tenant(${tenantId})`);
      return true;
    },
    consents: () => tx.select(consentColumns).from(tenantConsent).orderBy(asc(tenantConsent.tenantId)),
    keepConsentLink: async ({ tenantId, state, until }) => {
      const link = { linkHash: hashOf(state), linkUntil: until };
      await tx.insert(tenantConsent).values({ tenantId, state: 'missing', ...link })
        .onConflictDoUpdate({ target: tenantConsent.tenantId, set: link });
    },
    keepConsent: ({ tenantId, state, seenAt }) => keepConsentIn(tx, { tenantId, state, seenAt }),
  };
}

async function keepConsentIn(tx: Transaction, { tenantId, state, seenAt }: { tenantId: TenantId; state: ConsentState; seenAt: Temporal.Instant }): Promise<void> {
  if (state === 'notAsked') return;
  await tx.insert(tenantConsent).values({ tenantId, state, seenAt })
    .onConflictDoUpdate({ target: tenantConsent.tenantId, set: { state, seenAt } });
}

/** Whether an admission of the tenant is in force. Runs as the system actor `signOn`. */
export async function isAdmittedTenant(tx: Transaction, tenantId: string): Promise<boolean> {
  const found = await tx.select({ tenantId: admittedTenant.tenantId }).from(admittedTenant)
    .where(and(eq(admittedTenant.tenantId, tenantId as TenantId), isNull(admittedTenant.endedAt)));
  return found.length > 0;
}

/** The tenants that a person has an account in. Runs as the system actor `signOn`. */
export async function tenantsOf(tx: Transaction, personId: PersonId): Promise<readonly string[]> {
  const found = await tx.selectDistinct({ tenantId: linkedAccount.tenantId }).from(linkedAccount)
    .where(and(eq(linkedAccount.personId, personId), isNull(linkedAccount.endedAt)));
  return found.map(({ tenantId }) => tenantId);
}

/** The tenant that a link with this state was made for, while it is taken back. Runs as the system actor `signOn`. */
export async function tenantAskedBy(tx: Transaction, state: string, now: Temporal.Instant): Promise<TenantId | undefined> {
  const [found] = await tx.select({ tenantId: tenantConsent.tenantId }).from(tenantConsent)
    .where(and(eq(tenantConsent.linkHash, hashOf(state)), gt(tenantConsent.linkUntil, now)));
  return found?.tenantId;
}

/** Keeps what was found of a tenant that a link was made for. Runs as the system actor `signOn`. */
export async function noteConsent(tx: Transaction, tenantId: TenantId, state: Exclude<ConsentState, 'notAsked'>, seenAt: Temporal.Instant): Promise<void> {
  await tx.update(tenantConsent).set({ state, seenAt }).where(eq(tenantConsent.tenantId, tenantId));
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
