import type { Id, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { Temporal } from '../../time';

/** How much somebody follows up in a service: henvendelser, plans of En god start, yearly assessments. */
export interface FollowedUp {
  readonly referrals: number;
  readonly plans: number;
  readonly assessments: number;
}

/** That somebody took over what a colleague followed up. The work is the service's before and after: what moves is who is told. */
export interface Takeover {
  readonly id: Id<'takeover'>;
  readonly serviceId: OrganisationId;
  readonly fromId: PersonId;
  readonly byId: PersonId;
  readonly at: Temporal.Instant;
  readonly taken: FollowedUp;
}

/** What was taken over just now, with the henvendelser by their ids. */
export interface JustTaken extends Omit<FollowedUp, 'referrals'> {
  readonly referralIds: readonly ReferralId[];
}
