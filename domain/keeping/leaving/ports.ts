import type { Id, PersonId } from '../../identifiers';
import type { TenantId } from '../../network/tenants/tenant';
import type { Temporal } from '../../time';

/** What is kept of a tenant, and goes with it. */
export const heldKinds = ['account', 'chat', 'channel', 'sentCard', 'calendar'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** That somebody has asked for a tenant's data to be deleted, and how far that has come. */
export interface Leaving {
  readonly askedAt: Temporal.Instant;
  /** How many rows have been deleted. */
  readonly deleted: number;
  /** When nothing was left, or it was admitted again; null while the job is at it. */
  readonly finishedAt: Temporal.Instant | null;
}

/** What deleting a tenant's data needs from outside, under the actor's own transaction. */
export interface LeavingPorts {
  /** How many rows of each kind there are. */
  heldOf(tenantId: TenantId): Promise<readonly { readonly what: HeldKind; readonly count: number }[]>;
  /** The last time that it was asked for. */
  lastOf(tenantId: TenantId): Promise<Leaving | undefined>;
  /** Asks the job for it; false when it is under way. */
  ask(asked: { readonly id: Id<'tenantLeaving'>; readonly tenantId: TenantId; readonly askedBy: PersonId; readonly askedAt: Temporal.Instant }): Promise<boolean>;
}
