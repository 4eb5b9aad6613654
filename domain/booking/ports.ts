import type { BookingId, OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { PageAsk } from '../page';
import type { Period, Temporal } from '../time';
import type { Availability, HourAvailability } from './availability';
import type { BookedPorts } from './booked/ports';
import type { Hold, LostHold } from './booked/hold';
import type { Booking } from './booking';
import type { BoundedDays, Counsellor, Days } from './counsellor';
import type { HoursPorts } from './hours/ports';
import type { BookingSettings, DatedTerms } from './hours/terms';
import type { NamedPlace } from './meeting-place';
import type { ReferralToBook } from './referral-to-book';
import type { TravelTable } from './travel';

/** Of whom availability is asked, when not of everybody. */
export interface AvailabilityOfSome {
  readonly people: readonly PersonId[];
  /** An hour that is to be moved or booked anew: it keeps nobody from itself. */
  readonly besides?: BookingId | undefined;
}

/** All that decides about an hour of some people for a referral, and how the base books; nobody, where the actor does not coordinate it. */
export interface HourInQuestion {
  /** Undefined when the actor may not see it. */
  readonly referral: ReferralToBook | undefined;
  readonly people: readonly HourAvailability[];
  readonly settings: Pick<BookingSettings, 'holdMinutes' | 'answerDays'>;
  /** Who coordinates the base today, in order of id. */
  readonly coordinatorIds: readonly PersonId[];
  /** What was agreed about them, of today and of every day of the week in question. */
  readonly terms: readonly DatedTerms[];
}

/** A hold of the actor's own, how its counsellors are called, and what decides about its hour. */
export interface HoldInQuestion {
  readonly kind: 'own';
  readonly hold: Hold & { readonly place: NamedPlace };
  readonly names: readonly PersonLabelFacts[];
  readonly question: HourInQuestion;
}

/** What the booking area needs from outside, under the actor's own transaction. */
export interface BookingPorts extends HoursPorts, BookedPorts {
  /** The counsellors who belong to the base on any of the days, or those of `people` who do, in order of id; `now` decides which hours lie ahead. */
  counsellorsOf(
    baseId: OrganisationId, within: Days, now: Temporal.Instant, people?: readonly PersonId[],
  ): Promise<readonly Counsellor[]>;
  /**
   * All that decides when the base's counsellors can meet on those days, in order of id: everybody who belongs to it on any
   * of them. The first is best a Monday and the last a Sunday, so that a week's meetings are all there to be counted.
   */
  availabilityOf(
    baseId: OrganisationId, within: BoundedDays, now: Temporal.Instant, only?: AvailabilityOfSome,
  ): Promise<readonly Availability[]>;
  /**
   * The same of some of them about an hour on a local day, in one question: it is asked while others wait. The hours and exceptions are
   * that day's alone, the meetings those of its week from Monday.
   */
  availabilityForHour(baseId: OrganisationId, day: Temporal.PlainDate, of: AvailabilityOfSome): Promise<readonly HourAvailability[]>;
  /**
   * A referral that an hour is wanted for, and what decides about it, in one question: the referral held against changes for who may
   * make them, and then the counsellors as by `lockCounsellors`.
   */
  takeUpHour(referralId: ReferralId, day: Temporal.PlainDate, of: AvailabilityOfSome, today: Temporal.PlainDate): Promise<HourInQuestion>;
  /** What became of a hold; of the actor's own everything about its hour comes with it, held as by `takeUpHour`. */
  takeUpHeld(id: BookingId, today: Temporal.PlainDate): Promise<HoldInQuestion | LostHold>;
  /** The minutes between municipalities as the base reckons with them. */
  travel(baseId: OrganisationId): Promise<TravelTable>;
  /** The same from the map alone, where nobody's base is asked. */
  estimatedTravel(): Promise<TravelTable>;
  /** When the base's counsellors are busy within the period, and never with what: hours booked, leave and the like. */
  busyTimes(baseId: OrganisationId, within: Period): Promise<ReadonlyMap<PersonId, readonly Period[]>>;
  /** One booking, if the actor may see it. */
  find(id: BookingId): Promise<Booking | undefined>;
  /** Every hour booked for those referrals that the actor may see, in order of time. */
  ofReferrals(ids: readonly ReferralId[]): Promise<readonly Booking[]>;
  /** The hours that the actor may see and that end after `now`, the next first. */
  list(ask: PageAsk<'booking'>, now: Temporal.Instant): Promise<readonly Booking[]>;
  /** The hours that the person is booked for and that end after `now`, the next first. */
  upcomingOf(personId: PersonId, now: Temporal.Instant): Promise<readonly Booking[]>;
  /** Marks that the person cannot come; false when that was marked before. The booking gets the given version. */
  markAbsent(id: BookingId, personId: PersonId, at: Temporal.Instant, version: number): Promise<boolean>;
}
