import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../../identifiers';

/**
 * `requested`: where keep-apart is allowed, until the coordinator answers; `declined`: the answer was no. `offered`: a freed
 * place is held for it until it is answered; `lapsed`: nobody answered in time.
 */
export const enrolmentStatuses = ['requested', 'placed', 'offered', 'waiting', 'withdrawn', 'lapsed', 'declined'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** How many of a foster home come. */
export type Participants = 1 | 2;

/** Where in the line: a choice of the coordinator's, without a word of why. */
export type Priority = 'first' | 'ordinary';

/**
 * One foster home asked for by a service. It says nothing of who the home is: the service alone can tie
 * the code to a case, in its own case system (law_privacy, section 3).
 */
export interface Enrolment {
  readonly id: EnrolmentId;
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly code: string;
  readonly status: EnrolmentStatus;
  readonly participants: Participants;
  /** Homes that belong together have the first one's id; a home by itself has its own. */
  readonly householdId: EnrolmentId;
  readonly priority: Priority;
  /** The order in which enrolments of the offer came, from 1 without gaps. */
  readonly arrival: number;
  /** Until when a place is held for it; null where none was offered. */
  readonly answerBy: Temporal.Instant | null;
  readonly version: number;
}

/** An enrolment as its own service sees it; `positionInLine` is 1 for the next, and only while waiting. */
export interface OwnEnrolment {
  readonly enrolment: Enrolment;
  readonly positionInLine?: number;
}
