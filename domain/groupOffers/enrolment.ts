import type { EnrolmentId, OfferId, OrganisationId } from '../identifiers';

export type EnrolmentStatus = 'placed' | 'waiting' | 'withdrawn';

/**
 * One place asked for by a service. It says nothing of who the place is for: the service alone can tie
 * the code to a case, in its own case system (law_privacy, section 3).
 */
export interface Enrolment {
  readonly id: EnrolmentId;
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly code: string;
  readonly status: EnrolmentStatus;
  /** The order in which enrolments of the offer came, from 1 without gaps. */
  readonly arrival: number;
  readonly version: number;
}

/** An enrolment as its own service sees it; `positionInLine` is 1 for the next, and only while waiting. */
export interface OwnEnrolment {
  readonly enrolment: Enrolment;
  readonly positionInLine?: number;
}
