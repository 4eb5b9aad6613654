import type { Id, EnrolmentId, OfferId, OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Temporal } from '../time';

/** Who sets or lifts a mark, and when. */
export interface MarkedBy {
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

/** A mark that is set: its own id, and the service whose it is. */
export interface NewAddressMark extends MarkedBy {
  readonly id: Id<'addressMark'>;
  readonly organisationId: OrganisationId;
}

/**
 * Marks of address protection (fortrolig and strengt fortrolig address alike), under the actor's own transaction. They are the
 * own service's kontaktpersoner's and leaders' alone: to anybody else every one of these answers as if there were none.
 */
export interface AddressProtectionPorts {
  /** Those of the enrolments that are marked. */
  enrolments(enrolmentIds: readonly EnrolmentId[]): Promise<ReadonlySet<EnrolmentId>>;
  /** Those of the referrals that are marked. */
  referrals(referralIds: readonly ReferralId[]): Promise<ReadonlySet<ReferralId>>;
  /** Marks an enrolment that is not marked; of two at once one is written. */
  markEnrolment(mark: NewAddressMark & { readonly enrolmentId: EnrolmentId; readonly offerId: OfferId }): Promise<void>;
  liftFromEnrolment(enrolmentId: EnrolmentId, lifted: MarkedBy): Promise<void>;
  /** Marks a referral that is not marked; of two at once one is written. */
  markReferral(mark: NewAddressMark & { readonly referralId: ReferralId }): Promise<void>;
  liftFromReferral(referralId: ReferralId, lifted: MarkedBy): Promise<void>;
}
