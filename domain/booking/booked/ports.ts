import type { BookingId, Id, OrganisationId, PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Period, Temporal } from '../../time';
import type { NamedPlace } from '../meeting-place';
import type { Skill } from '../skills';
import type { CancelReason, HourLogLine, HourRole, NewHourLogLine } from './history';
import type { Clash } from './see-clashes';
import type { OwnHour } from './own-hours';
import type { HourInCalendars } from './hours-in-calendars';
import type { Ask, Hold, NewHour } from './hold';

/** What somebody is asked to say yes or no to: when and where, and nothing of the referral. */
export interface Assignment {
  readonly bookingId: BookingId;
  readonly version: number;
  readonly personId: PersonId;
  readonly name: PersonLabelFacts;
  readonly base: { readonly id: OrganisationId; readonly name: string };
  readonly skill: Skill;
  readonly place: NamedPlace;
  readonly period: Period;
  readonly answerBy: Temporal.PlainDate;
}

/** Holding, booking and what happens to hours afterwards. */
export interface BookedPorts {
  /**
   * Makes others wait who book the same counsellors, those of an hour that is to be changed, or of the actor's own holds;
   * always in the same order, so that nobody waits in a ring.
   */
  lockCounsellors(people: readonly PersonId[], ofBooking?: BookingId): Promise<void>;
  /**
   * Writes an hour with all its counsellors, and where it brings its referral; the actor's other holds are given up. That is done at the
   * transaction's end, as events are, where the database refuses `counsellorIsTaken`; nothing in the transaction reads it before.
   */
  writeHour(hour: NewHour): Promise<void>;
  /** The actor's own holds, those that have run out too. */
  ownHolds(): Promise<readonly Hold[]>;
  giveUpHolds(): Promise<void>;
  /** Moves an hour with everybody in it; who was away, or was asked, begins anew. Refuses `counsellorIsTaken`. */
  moveHour(id: BookingId, period: Period, counsellors: NewHour['counsellors'], answerBy: Temporal.PlainDate | null, version: number): Promise<void>;
  cancelHour(id: BookingId, reason: CancelReason, version: number): Promise<void>;
  /** Takes one out and puts another in; only in when `out` is null, and the other goes on alone when `in` is. */
  swapCounsellor(
    id: BookingId, swap: { readonly out: PersonId | null; readonly in: PersonId | null; readonly ask: Ask; readonly answerBy: Temporal.PlainDate | null }, version: number,
  ): Promise<void>;
  logHour(line: NewHourLogLine): Promise<void>;
  /** What happened to an hour, the oldest first. */
  historyOf(id: BookingId): Promise<readonly HourLogLine[]>;
  /** What the actor is asked to answer, for themself or as leader of the own service; the next first. */
  assignments(id?: BookingId): Promise<readonly Assignment[]>;
  /** Writes an answer with its line of the log. */
  answerAssignment(
    id: BookingId, personId: PersonId, answer: 'given' | 'declined', as: { readonly logId: Id<'bookingLog'>; readonly role: HourRole; readonly version: number },
  ): Promise<void>;
  /** Hours that end after the instant and that the actor holds, or has asked for, in order of time. */
  ownHours(after: Temporal.Instant): Promise<readonly OwnHour[]>;
  /** What has come in the way of hours that end after `now`, as far as the actor may know, the next hour first. */
  clashes(now: Temporal.Instant): Promise<readonly Clash[]>;
  settleClash(id: BookingId, personId: PersonId, at: Temporal.Instant): Promise<void>;
  /** How the hours that end after `now` stand in calendars in Microsoft 365, as far as the actor may know. */
  hoursInCalendars(now: Temporal.Instant): Promise<readonly HourInCalendars[]>;
  /** The people who lead a service on a day. */
  leadersOf(serviceId: OrganisationId, on: Temporal.PlainDate): Promise<readonly PersonId[]>;
  /** Minutes booked or asked of each of the base's counsellors within the period. */
  loadOf(baseId: OrganisationId, within: Period): Promise<ReadonlyMap<PersonId, number>>;
}
