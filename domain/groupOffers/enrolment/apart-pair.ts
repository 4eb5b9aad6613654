import type { EnrolmentId, Id, OfferId, OrganisationId } from '../../identifiers';

export type PairId = Id<'apartPair'>;

/** Two foster homes of different services that must not meet in one offer. Who they are is nowhere. */
export interface ApartPair {
  readonly id: PairId;
  readonly offerId: OfferId;
  /** The service that made the code, and confirms who entered it. */
  readonly organisationId: OrganisationId;
  readonly enrolmentId: EnrolmentId;
  /** The service that entered it. */
  readonly otherOrganisationId: OrganisationId;
  readonly otherEnrolmentId: EnrolmentId;
  /** In force from the confirmation on. */
  readonly confirmed: boolean;
  readonly ended: boolean;
}

/** The pair as the rules have it. */
export const twoOf = ({ enrolmentId, otherEnrolmentId }: ApartPair): readonly [EnrolmentId, EnrolmentId] => [enrolmentId, otherEnrolmentId];
