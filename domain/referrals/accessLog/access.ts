import type { OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Temporal } from '../../time';

/** How a referral was read: as a row of a list or board, by itself, or as a file that was taken out. */
export const accessKinds = ['listed', 'opened', 'exported'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** Why somebody could read it: what they are to it. Nobody is asked for a reason. */
export const accessGrounds = ['caseContact', 'serviceLeader', 'coordinator', 'counsellor', 'deputy'] as const;
export type AccessGround = (typeof accessGrounds)[number];

/** One reading, as it stands in the log. The place in the log is its own: the first is 1, and none is left out. */
export interface Access {
  readonly position: number;
  readonly at: Temporal.Instant;
  readonly personId: PersonId;
  readonly kind: AccessKind;
  readonly ground: AccessGround;
  readonly referralId: ReferralId;
  /** Kept beside the id, since the log outlives the referral. */
  readonly reference: string;
  readonly orderingServiceId: OrganisationId;
  readonly baseId: OrganisationId;
}

/** The same as it is shown: who by role and place. */
export interface ShownAccess extends Access {
  readonly name: PersonLabelFacts;
}

/** What the log is written and read through, as the actor of the transaction. */
export interface AccessLogPorts {
  /**
   * Notes that the actor reads these now, with the transaction's end. The same reading is noted once an hour, in a list once a day,
   * so that a page that stands open does not fill the log.
   */
  note(kind: AccessKind, read: readonly { readonly referralId: ReferralId; readonly ground: AccessGround }[]): void;
  /** Readings that the actor may know of, the newest first: those before a position, of one referral when that is said. */
  list(ask: { readonly referralId?: ReferralId | undefined; readonly before?: number | undefined; readonly limit: number }): Promise<readonly ShownAccess[]>;
}
