import type { Temporal } from 'temporal-polyfill';
import type { MeetingPlace } from '../booking/meeting-place';
import type { NetworkId, OfferId, OrganisationId, PersonId, SessionId } from '../identifiers';
import type { Audience, Counts, GroupOffer, OfferInBrief } from './group-offer';
import type { CancelReason, OfferStage } from './offer-state';
import type { CapacityUnit, Programme } from './programme';
import type { SchoolHoliday, SchoolHolidayId } from './school-holidays';
import type { SessionChange } from './session-change';
import type { Period } from '../time';

/** When and where a session is to be, to be written. */
export interface SessionInTime {
  readonly id: SessionId;
  readonly period: Period;
  readonly place: MeetingPlace;
}

/** An offer that is to be written, by ids alone. */
export interface NewGroupOffer {
  readonly id: OfferId;
  readonly version: number;
  readonly networkId: NetworkId;
  readonly programmeKey: string;
  /** What it is called from now on, whatever the catalogue comes to say; as the programme when absent. */
  readonly titles?: Programme['titles'];
  readonly capacity: number;
  readonly capacityUnit: CapacityUnit;
  readonly keepApart: boolean;
  /** No gathering when absent. */
  readonly gathering?: boolean;
  /** Foster parents when absent. */
  readonly audience?: Audience;
  readonly createdAt: Temporal.Instant;
  readonly stage: OfferStage;
  readonly publishedAt: Temporal.Instant | null;
  readonly sessions: readonly (SessionInTime & { readonly ordinal: number })[];
  readonly serviceIds: readonly OrganisationId[];
  /** Places reserved for a service until the day; none is written for a service without. */
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  readonly quotasUntil: Temporal.PlainDate | null;
  readonly leaderIds: readonly PersonId[];
}

/** One step of an offer's life, to be written. */
export interface StageChange {
  readonly offerId: OfferId;
  readonly basedOn: number;
  readonly stage: OfferStage;
  readonly cancelReason: CancelReason | null;
  readonly at: Temporal.Instant;
}

/** Where a list of offers goes on: after the offer with this start and id; offers that are over or cancelled come last. */
export interface OfferMark {
  readonly over: boolean;
  readonly firstStart: Temporal.Instant;
  readonly id: OfferId;
}

/** One service's numbers in one offer, withdrawn ones left out. */
export interface ServicePlaces extends Counts {
  readonly serviceId: OrganisationId;
}

/** What decides about places and is read while the offer is locked until the transaction ends. */
export interface LockedPlaces {
  readonly stage: OfferStage;
  readonly unit: CapacityUnit;
  readonly capacity: number;
  readonly keepApart: boolean;
  readonly quotasUntil: Temporal.PlainDate | null;
  readonly quotasReleased: boolean;
  /** The whole stretch of the sessions that are to be held. */
  readonly stretch: Period;
  readonly lastArrival: number;
  /** How many households wait. */
  readonly inLine: number;
  /** When the first of the places that are held falls back; undefined when none is held. */
  readonly firstAnswerBy: Temporal.Instant | undefined;
  /** Every invited service with its quota, the places it has or are held for it, and how many enrolments have not ended. */
  readonly services: readonly {
    readonly serviceId: OrganisationId; readonly quota: number; readonly taken: number; readonly enrolments: number;
  }[];
}

/** What the groupOffers area needs from outside, under the actor's own transaction. */
export interface GroupOfferPorts {
  /** The programmes in use in a network, or those common to all, in the order they are shown. */
  programmes(networkId?: NetworkId): Promise<readonly Programme[]>;

  insertOffer(offer: NewGroupOffer): Promise<void>;
  offer(offerId: OfferId): Promise<GroupOffer | undefined>;
  /** The same by ids alone, in one question: a hundred may press at once. */
  brief(offerId: OfferId): Promise<OfferInBrief | undefined>;
  /** Writes a step of the offer's life with its new version; false when the offer has another version than the step is based on. */
  writeStage(step: StageChange): Promise<boolean>;
  /** Counts the offer's version on; false when it has another than this. */
  countVersion(offerId: OfferId, basedOn: number): Promise<boolean>;

  insertSession(offerId: OfferId, session: SessionInTime & { readonly ordinal: number; readonly makesUpFor?: SessionId }): Promise<void>;
  moveSession(session: SessionInTime): Promise<void>;
  cancelSession(sessionId: SessionId, at: Temporal.Instant): Promise<void>;
  /** The ids of what has happened to a session, the first first. */
  sessionChanges(sessionId: SessionId): Promise<readonly string[]>;
  insertSessionChange(change: { id: string; offerId: OfferId; sessionId: SessionId; what: SessionChange; offerVersion: number; at: Temporal.Instant }): Promise<void>;
  /** School holidays of the network or its counties that touch the days, the first first. */
  schoolHolidays(networkId: NetworkId, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<readonly SchoolHoliday[]>;
  insertSchoolHoliday(holiday: Omit<SchoolHoliday, 'ofCounty'> & { readonly networkId: NetworkId }): Promise<void>;
  /** False when the network has none of its own by this id. */
  removeSchoolHoliday(networkId: NetworkId, id: SchoolHolidayId, at: Temporal.Instant): Promise<boolean>;
  /** Offers the actor may see: those to come by first start, then those that are over or cancelled, the latest first. */
  offersAfter(mark: OfferMark | undefined, limit: number, now: Temporal.Instant, networkId?: NetworkId): Promise<readonly GroupOffer[]>;
  /** Published offers that are not over and have every word in programme, network or municipality; by first start and id. */
  offersMatching(words: readonly string[], part: { skip: number; limit: number; now: Temporal.Instant }): Promise<readonly GroupOffer[]>;
  /** Offers the actor leads that have a session after the instant. */
  offersLed(now: Temporal.Instant): Promise<readonly GroupOffer[]>;

  /** Those of the offers where the next to come would get a place: all that everybody may know. */
  withFreePlace(offerIds: readonly OfferId[]): Promise<ReadonlySet<OfferId>>;
  /** Numbers by service, only of rows that the actor may see. */
  placesByService(offerIds: readonly OfferId[]): Promise<ReadonlyMap<OfferId, readonly ServicePlaces[]>>;
  /** Locks the offer for this transaction; undefined when the actor has no part in it. */
  lockPlaces(offerId: OfferId): Promise<LockedPlaces | undefined>;
  /** Sessions for which a leader has said that they cannot come; never who. */
  sessionsWithAbsence(offerId: OfferId): Promise<ReadonlySet<SessionId>>;
  /** Sessions for which the actor has said so. */
  ownAbsences(): Promise<ReadonlySet<SessionId>>;
  /** False when the same person has said so before. */
  insertAbsence(absence: { id: string; offerId: OfferId; sessionId: SessionId; personId: PersonId; at: Temporal.Instant }): Promise<boolean>;
}
