import type { Id, NetworkId, OrganisationId, PersonId } from '../../identifiers';
import type { DayMinutes } from '../availability';
import type { BoundedDays } from '../counsellor';
import type { Temporal } from '../../time';
import type { HoursLogLine, KeptHours, Leave } from './kept-hours';
import type { BookingSettings, CounsellorTerms, DatedTerms, WayReason } from './terms';
import type { WeekHours } from './week';

/** What people of a network have said about one way. */
export interface WayAdjustment {
  readonly id: Id<'travelAdjustment'>;
  readonly networkId: NetworkId;
  /** Municipality numbers, the lower first: the way is the same in both directions. */
  readonly between: readonly [string, string];
  readonly minutes: number;
  readonly why: WayReason;
  readonly from: Temporal.PlainDate;
  /** The first day that it no longer holds; until further notice when null. */
  readonly to: Temporal.PlainDate | null;
}

/** Hours, rules, terms and ways, as they are kept. */
export interface HoursPorts {
  /** The bases that somebody belongs to as a counsellor on that day, as far as the actor may know. */
  basesOfCounsellor(personId: PersonId, on: Temporal.PlainDate): Promise<readonly OrganisationId[]>;
  /** Somebody's hours from a day on, if the actor keeps them. */
  keptHours(personId: PersonId, from: Temporal.PlainDate): Promise<KeptHours | undefined>;
  /** Holds somebody's hours against other changes until the transaction ends, and tells their version. */
  lockHours(personId: PersonId): Promise<number>;
  /** Replaces the week from a day on, with all that was planned after it. */
  replaceWeek(personId: PersonId, from: Temporal.PlainDate, hours: readonly WeekHours[]): Promise<void>;
  writeRules(personId: PersonId, rules: KeptHours['rules']): Promise<void>;
  /** What holds on one day; the week holds again when `hours` is null. */
  writeException(personId: PersonId, day: Temporal.PlainDate, hours: readonly DayMinutes[] | null, at: Temporal.Instant): Promise<void>;
  insertLeave(personId: PersonId, leave: Leave): Promise<void>;
  /** False when there was no such leave, or it had been ended before. */
  endLeave(personId: PersonId, id: Leave['id'], at: Temporal.Instant): Promise<boolean>;
  /** Writes a line of the log and the new version. */
  logHours(personId: PersonId, line: HoursLogLine, version: number): Promise<void>;

  /** What was agreed about each of them on a day; who is left out has no terms. */
  termsOf(baseId: OrganisationId, people: readonly PersonId[], on: Temporal.PlainDate): Promise<ReadonlyMap<PersonId, CounsellorTerms>>;
  /** What was agreed about each of them on any day from the first up to, but not including, the second, in order of date. */
  termsBetween(baseId: OrganisationId, people: readonly PersonId[], within: BoundedDays): Promise<readonly DatedTerms[]>;
  replaceTerms(baseId: OrganisationId, personId: PersonId, from: Temporal.PlainDate, terms: CounsellorTerms): Promise<void>;
  settingsOf(baseId: OrganisationId): Promise<BookingSettings>;
  /** The tenants of Microsoft 365 that the actor has an account in, the one linked last first. */
  ownTenants(): Promise<readonly string[]>;
  writeSettings(baseId: OrganisationId, settings: BookingSettings, at: Temporal.Instant): Promise<void>;

  /** The networks that a base serves on a day. */
  networksServed(baseId: OrganisationId, on: Temporal.PlainDate): Promise<readonly NetworkId[]>;
  /** What is said about ways of these networks and not over on a day. */
  waysOf(networkIds: readonly NetworkId[], on: Temporal.PlainDate): Promise<readonly WayAdjustment[]>;
  insertWay(way: WayAdjustment): Promise<void>;
  /** Ends what is said for the same reason about the same way; on the day itself it never held. */
  endWay(networkId: NetworkId, between: readonly [string, string], why: WayReason, on: Temporal.PlainDate): Promise<boolean>;
}
