import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, Id, OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { Message } from '../../messages';
import type { GroupOffer } from '../group-offer';
import type { AboutHome, GivenMessage, PlacedEnrolment, SessionChanged, SessionReminded } from './home-message';

/** What passing on messages to foster homes needs from outside, under the actor's own transaction. */
export interface HomeMessagePorts {
  /** The services' enrolments that have a place, in groups with a session that ends after the instant. */
  placedEnrolments(serviceIds: readonly OrganisationId[], after: Temporal.Instant): Promise<readonly PlacedEnrolment[]>;
  offersOf(offerIds: readonly OfferId[]): Promise<readonly GroupOffer[]>;
  /** What has happened to the offers' sessions, in order. */
  changesIn(offerIds: readonly OfferId[]): Promise<readonly SessionChanged[]>;
  /** The sessions that have been reminded of some days before. */
  remindersIn(offerIds: readonly OfferId[]): Promise<readonly SessionReminded[]>;
  /** What has been given of these enrolments and is not taken back. */
  givenOf(enrolmentIds: readonly EnrolmentId[]): Promise<readonly GivenMessage[]>;
  /** False when a colleague has said so already. */
  give(given: {
    id: Id<'homeMessage'>; enrolment: PlacedEnrolment; about: AboutHome; offerVersion: number; at: Temporal.Instant; by: PersonId;
  }): Promise<boolean>;
  /** The row that was taken back; undefined when there is none that stands. */
  takeBack(enrolmentId: EnrolmentId, about: AboutHome, at: Temporal.Instant): Promise<Id<'homeMessage'> | undefined>;
  /** The messages that show when the group meets, in one order for everybody; for who runs the offer. */
  cardsThatShowTimes(offerId: OfferId): Promise<readonly Message[]>;
}
