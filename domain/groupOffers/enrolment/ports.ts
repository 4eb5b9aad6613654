import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, NetworkId, OfferId, OrganisationId } from '../../identifiers';
import type { ApartPorts } from './apart-ports';
import type { Enrolment, Participants, Priority } from './enrolment';
import type { LockedPlaces } from '../ports';
import type { Entry } from './ledger';

/** An entry as it is kept, with the version that its next change comes after. */
export interface KeptEntry extends Entry {
  readonly version: number;
}

/** What the rules decide about anybody's entries at one moment. */
export interface Settlement {
  readonly lapsed: readonly EnrolmentId[];
  readonly offered: readonly EnrolmentId[];
  readonly answerBy: Temporal.Instant;
  readonly at: Temporal.Instant;
}

/** Capacity and quotas together, on the version of the offer that was seen. */
export interface PlacesChange {
  readonly offerId: OfferId;
  readonly basedOn: number;
  readonly capacity: number;
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  readonly quotasUntil: Temporal.PlainDate | null;
}

/** What settling the places of an offer needs; the worker has no more than this. */
export interface PlaceKeepingPorts {
  /** Every entry of the offer that has not ended, whosever it is; the offer must be locked. */
  entries(offerId: OfferId): Promise<readonly KeptEntry[]>;
  /** Pairs of enrolments in the offer that must not both have a place; the offer must be locked. */
  apart(offerId: OfferId): Promise<readonly (readonly [EnrolmentId, EnrolmentId])[]>;
  /** How many working days a place is held in the network on this day. */
  answerDays(networkId: NetworkId, onDay: Temporal.PlainDate): Promise<number>;
  /** Writes what the rules decided; the database asks again whether it can be. */
  settle(offerId: OfferId, settlement: Settlement): Promise<void>;
  /** Makes what quotas have left everybody's, once their day has come. */
  releaseQuotas(offerId: OfferId, at: Temporal.Instant): Promise<void>;
}

/** What the shelf of enrolments needs from outside, besides the area's own ports; the offer is locked by those. */
export interface EnrolmentPorts extends PlaceKeepingPorts, ApartPorts {
  /** So many codes by chance, each another. Should the service have used one before, the whole work is done again with others. */
  drawCodes(count: number): readonly string[];
  /**
   * What decides about an offer's places at this moment; undefined when the actor has no part in it. Should any of it have changed
   * when the new enrolments are written, the whole work is done again, on what it has become.
   */
  placesToDecideOn(offerId: OfferId): Promise<LockedPlaces | undefined>;
  /** Adds enrolments. They are written at the end of the transaction, with its events and messages: until then nobody reads them. */
  insert(enrolments: readonly Enrolment[], at: Temporal.Instant): Promise<void>;
  enrolment(enrolmentId: EnrolmentId): Promise<Enrolment | undefined>;
  /** All of a household, also what has ended, as far as the actor may see it. */
  household(householdId: EnrolmentId): Promise<readonly Enrolment[]>;
  /** The services' enrolments that are not withdrawn, in order of arrival. */
  active(offerId: OfferId, organisationIds: readonly OrganisationId[]): Promise<readonly Enrolment[]>;
  /** The households that wait, in order and without whose; empty when the actor has no part in the offer. */
  line(offerId: OfferId): Promise<readonly EnrolmentId[]>;
  withdraw(enrolmentIds: readonly EnrolmentId[], at: Temporal.Instant): Promise<void>;
  /** Takes the places that are held. */
  accept(enrolmentIds: readonly EnrolmentId[], at: Temporal.Instant): Promise<void>;
  setParticipants(enrolmentId: EnrolmentId, participants: Participants): Promise<void>;
  setPriority(householdId: EnrolmentId, priority: Priority): Promise<void>;
  /** The quotas that the actor may see: all for who runs the offer, else those of own services. */
  quotas(offerId: OfferId): Promise<ReadonlyMap<OrganisationId, number>>;
  /** Writes capacity and quotas; false when the offer has another version. */
  setPlaces(change: PlacesChange): Promise<boolean>;
  setAnswerDays(networkId: NetworkId, from: Temporal.PlainDate, workingDays: number): Promise<void>;
}
