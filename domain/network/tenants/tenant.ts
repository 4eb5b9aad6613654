import type { Id, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';

declare const tenant: unique symbol;

/** A tenant of Microsoft Entra ID: the directory of accounts that one or several municipalities have together. */
export type TenantId = string & { readonly [tenant]: true };

/** One stretch of time in which a tenant's accounts may come in. */
export interface AdmittedTenant {
  readonly id: Id<'admittedTenant'>;
  readonly tenantId: TenantId;
  /** Whose tenant it is, in words. */
  readonly organisations: string;
  readonly admittedBy: PersonId;
  readonly admittedAt: Temporal.Instant;
  readonly endedBy: PersonId | null;
  readonly endedAt: Temporal.Instant | null;
}

export const consentStates = ['notAsked', 'granted', 'missing', 'unreachable'] as const;
/**
 * How far a tenant's administrator has let the application in: nobody was asked yet, yes, no (or no more), or it could not be
 * found out just now.
 */
export type ConsentState = (typeof consentStates)[number];

/** What is known of a tenant's consent, and since when. */
export interface Consent {
  readonly tenantId: TenantId;
  readonly state: ConsentState;
  /** When it was last looked for; null before that. */
  readonly seenAt: Temporal.Instant | null;
  /** Until when the last link to consent by is taken back; null when none was made. */
  readonly linkUntil: Temporal.Instant | null;
}

const directoryId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a tenant's id as administrators copy it; undefined when the text is none. */
export function readTenantId(text: unknown): TenantId | undefined {
  if (typeof text !== 'string') return undefined;
  const id = text.trim().toLowerCase();
  return directoryId.test(id) ? (id as TenantId) : undefined;
}
