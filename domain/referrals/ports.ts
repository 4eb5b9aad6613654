import type { Id, OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Temporal } from '../time';
import type { NewReferral, Referral, ReferralChanges, ReferralLogLine } from './referral';
import type { Reach, ReferralCount, ReferralListAsk } from './referral-list';

/** A line of the log as it is first written, by the actor. */
export interface NewLogLine extends ReferralLogLine {
  readonly id: Id<'referralLog'>;
  readonly referralId: ReferralId;
  readonly personId: PersonId;
  readonly version: number;
}

/** What the referrals area needs from outside, under the actor's own transaction. */
export interface ReferralPorts {
  /** A fresh random code of letters, which tells nothing and holds no digits. */
  newReference(): string;
  /** The people who coordinate the base on that day. */
  coordinatorsOf(baseId: OrganisationId, on: Temporal.PlainDate): Promise<readonly PersonId[]>;
  insert(referral: NewReferral): Promise<void>;
  /** One referral, if the actor may see it. */
  find(id: ReferralId): Promise<Referral | undefined>;
  /** The same, held against other changes until the transaction ends; only for who may change it. */
  lock(id: ReferralId): Promise<Referral | undefined>;
  /** The referrals within reach that the actor may see and that fit the filter, in the list's order. */
  list(ask: ReferralListAsk, reach: Reach): Promise<readonly Referral[]>;
  /** How many referrals these bases have in each state, from each service. */
  counts(baseIds: readonly OrganisationId[]): Promise<readonly ReferralCount[]>;
  /** Those whose passed deadlines have gone to the actor as a base's deputy; what is urgent and then the oldest first. */
  escalated(): Promise<readonly Referral[]>;
  /** Referrals to the base without an answer, or whose hours ahead somebody cannot come to; what is urgent and then the oldest first. */
  waitingFor(baseId: OrganisationId, now: Temporal.Instant): Promise<readonly Referral[]>;
  /** Writes what changes, as the given version. */
  write(id: ReferralId, changes: ReferralChanges, version: number): Promise<void>;
  /** Adds a line to the referral's log; `formerly` is kept where only the two sides see it. */
  log(line: NewLogLine): Promise<void>;
  /** The log as far as the actor may see it, the oldest first. */
  logOf(id: ReferralId): Promise<readonly ReferralLogLine[]>;
}
