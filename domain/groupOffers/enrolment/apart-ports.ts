import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { ApartPair, PairId } from './apart-pair';

/** What became of requests, by enrolment. */
export interface AnsweredRequests {
  readonly placed: readonly EnrolmentId[];
  readonly waiting: readonly EnrolmentId[];
  /** Those of the waiting that are held back until the coordinator says otherwise. */
  readonly held: readonly EnrolmentId[];
  readonly declined: readonly EnrolmentId[];
  /** Those who waited, held back, and are no longer. */
  readonly released: readonly EnrolmentId[];
  readonly at: Temporal.Instant;
}

/** A code that has been made for an enrolment and may still be entered. */
export interface OpenCode {
  readonly enrolmentId: EnrolmentId;
  readonly validUntil: Temporal.Instant;
}

/** What keeping apart needs from outside. Codes go in and out as they are said; they are kept as hashes. */
export interface ApartPorts {
  /** Turns keep-apart on or off, on the version of the offer that was seen; false when it has another. */
  setKeepApart(change: { readonly offerId: OfferId; readonly basedOn: number; readonly keepApart: boolean }): Promise<boolean>;
  /** Whether anybody has ever asked for a place in an offer that the actor runs. */
  hasEnrolments(offerId: OfferId): Promise<boolean>;
  answerRequests(offerId: OfferId, answered: AnsweredRequests): Promise<void>;
  /** Who asked for each household, for the offer's coordinator. */
  requesters(householdIds: readonly EnrolmentId[]): Promise<readonly { readonly householdId: EnrolmentId; readonly personId: PersonId }[]>;
  /** Makes a code, and ends the one that was made for the enrolment before. Answers it, this once. */
  makeApartCode(made: { readonly enrolmentId: EnrolmentId; readonly offerId: OfferId; readonly at: Temporal.Instant; readonly until: Temporal.Instant }): Promise<string>;
  /** Uses a code for an own enrolment. Answers whose it was; undefined when it is wrong, used, past its time or the service's own. */
  enterApartCode(entered: {
    readonly id: PairId; readonly offerId: OfferId; readonly enrolmentId: EnrolmentId; readonly code: string; readonly at: Temporal.Instant;
  }): Promise<EnrolmentId | undefined>;
  /** Counts a try by the actor, as wrong until `codeWasRight`; false when there have been too many. */
  tryApartCode(id: string, at: Temporal.Instant): Promise<boolean>;
  codeWasRight(id: string): Promise<void>;
  /** Pairs that have not ended and concern one of the services, as far as the actor may know of them. */
  apartPairs(offerId: OfferId, serviceIds: readonly OrganisationId[]): Promise<readonly ApartPair[]>;
  apartPair(pairId: PairId): Promise<ApartPair | undefined>;
  /** Codes of the services' that may still be entered. */
  openCodes(offerId: OfferId, serviceIds: readonly OrganisationId[], at: Temporal.Instant): Promise<readonly OpenCode[]>;
  confirmApart(pairId: PairId, at: Temporal.Instant): Promise<boolean>;
  endApart(pairId: PairId, at: Temporal.Instant): Promise<boolean>;
}
