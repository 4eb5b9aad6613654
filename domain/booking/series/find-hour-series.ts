import type { PersonId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import type { Product } from '../../product';
import { referralPolicy } from '../../referrals/policy';
import { referralParties } from '../../referrals/read-referrals';
import { OSLO, osloDate, Temporal } from '../../time';
import type { Ports, StoreRefusal } from '../../unit-of-work';
import type { Availability, DayMinutes } from '../availability';
import { withCalendars } from '../calendars';
import { lengthFault } from '../length';
import { localDays } from '../local-days';
import type { BookingRefusal } from '../refusals';
import { dayNumber, dayTable, type DayTable } from '../search/day-table';
import { buildIndex } from '../search/free-time-index';
import { readSkill } from '../skills';
import { instantOf } from '../spans';
import { findSeries } from './find-series';
import type { SeriesPlan } from './series-plan';

/** A course of meetings for a referral: so many, at one weekday and time, with the same counsellors. */
export interface FindHourSeries {
  readonly referralId: ReferralId;
  readonly skill: string;
  readonly counsellors: number;
  readonly minutes: number;
  /** The first day that it may begin on. */
  readonly from: Temporal.PlainDate;
  readonly weekday: number;
  /** Minutes of the day within which each meeting lies. */
  readonly hours: DayMinutes;
  readonly meetings: number;
  readonly weeksBetween: number;
  readonly mostExceptions: number;
  /** Who is to hold it; whoever can when empty. */
  readonly counsellorIds: readonly PersonId[];
}

/** One meeting of a course, and what differs in it. */
export interface SeriesMeeting {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly counsellors: readonly PersonLabelFacts[];
  readonly exception:
    | { readonly kind: 'otherTime'; readonly insteadOf: Temporal.Instant }
    | { readonly kind: 'substitute'; readonly absent: PersonLabelFacts }
    | null;
}

export interface HourSeries {
  readonly counsellors: readonly PersonLabelFacts[];
  readonly meetings: readonly SeriesMeeting[];
  readonly leftOut: readonly Temporal.Instant[];
}

type Refusal = BookingRefusal | 'notFound' | 'notAllowed' | StoreRefusal;

/** Weeks are bits of one whole number, and nobody plans longer. */
const longestInWeeks = 30;
/** Weeks that may be left out or off before a course has to give up. */
const spareWeeks = 4;
const [fewest, most, mostWeeksBetween, mostExceptionsAllowed] = [2, 12, 4, 3];
const grid = 30;

/**
 * A whole course of meetings with the same counsellors, with the fewest exceptions, past public holidays (KB-22, KB-26,
 * KB-28); undefined when there is none. For the base's coordinator alone. Refuses `skillIsUnknown`, `oneOrTwoCounsellors`,
 * `lengthIsUnreasonable`, `seriesIsUnreasonable`, `rangeIsTooLong`, `hourIsInThePast`, `wishIsUnreadable`,
 * `counsellorIsNotInTheBase` for one who has left, `notFound` and `notAllowed`.
 */
export async function findHourSeries(product: Product, actor: Actor, asked: FindHourSeries): Promise<Outcome<HourSeries | undefined, Refusal>> {
  const skill = readSkill(asked.skill);
  if (skill === undefined) return refuse('skillIsUnknown', 'skill');
  const fault = faultOf(asked, osloDate(product.clock()));
  if (fault !== undefined) return refuse(fault.refusal, fault.field);
  const weeks = asked.meetings * asked.weeksBetween + spareWeeks;
  if (weeks > longestInWeeks) return refuse('rangeIsTooLong', 'meetings');
  const monday = asked.from.subtract({ days: asked.from.dayOfWeek - 1 });
  const days = { from: monday, to: monday.add({ weeks: weeks + 1 }) };

  const known = await product.asActor(actor, (ports) => readKnown(ports, actor, asked, days));
  if (!known.ok) return known;
  const holders = asked.counsellorIds.map((id) => known.value.people.findIndex(({ name }) => name.personId === id));
  if (holders.includes(-1)) return refuse('counsellorIsNotInTheBase', 'counsellorIds');
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  const within = { start: midnight(days.from), end: midnight(days.to) };
  const calendar = await product.calendars.busyTimes(known.value.people.map(({ name }) => name.personId), within);
  const people = known.value.people.map((person) => withCalendars(person, calendar));
  const table = dayTable(localDays(OSLO, days.from, days.to.subtract({ days: 1 })));
  const { referral, travel } = known.value;
  const first = Temporal.Instant.compare(midnight(asked.from), product.clock()) < 0 ? product.clock() : midnight(asked.from);
  const plan = findSeries(buildIndex(table, people), {
    question: {
      from: Math.ceil(first.epochMilliseconds / 60_000), to: within.end.epochMilliseconds / 60_000, length: asked.minutes, grid,
      together: asked.counsellors === 2 ? 2 : 1, skill, holders: 'each', notOfService: referral.orderingService.id, travel: travel.minutes,
    },
    place: referral.place.kind === 'teams' ? null : referral.place.municipalityNumber,
    wish: { weekdays: [asked.weekday], hours: asked.hours, weeksBetween: asked.weeksBetween, daysOff: holidaysIn(table) },
    sessions: asked.meetings, mostExceptions: asked.mostExceptions,
    holders: holders.length === 0 ? undefined : holders,
  });
  return success(plan && named(plan, people, asked.minutes));
}

type AskedFault = { readonly refusal: BookingRefusal; readonly field: string };

function faultOf({ counsellors, counsellorIds, minutes, from, weekday, hours, ...rest }: FindHourSeries, today: Temporal.PlainDate): AskedFault | undefined {
  if (counsellors !== 1 && counsellors !== 2) return { refusal: 'oneOrTwoCounsellors', field: 'counsellors' };
  if (counsellorIds.length > 0 && counsellorIds.length !== counsellors) return { refusal: 'oneOrTwoCounsellors', field: 'counsellorIds' };
  const length = lengthFault(minutes);
  if (length !== undefined) return { refusal: length, field: 'minutes' };
  if (!isWithin(rest.meetings, fewest, most)) return { refusal: 'seriesIsUnreasonable', field: 'meetings' };
  if (!isWithin(rest.weeksBetween, 1, mostWeeksBetween)) return { refusal: 'seriesIsUnreasonable', field: 'weeksBetween' };
  if (!isWithin(rest.mostExceptions, 0, mostExceptionsAllowed)) return { refusal: 'seriesIsUnreasonable', field: 'mostExceptions' };
  if (Temporal.PlainDate.compare(from, today) < 0) return { refusal: 'hourIsInThePast', field: 'from' };
  const isReadable = isWithin(weekday, 1, 7) && hours.fromMinute >= 0 && hours.toMinute <= 1440 && hours.toMinute - hours.fromMinute >= minutes;
  return isReadable ? undefined : { refusal: 'wishIsUnreadable', field: 'weekday' };
}

function isWithin(value: number, least: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= greatest;
}

async function readKnown(ports: Ports, actor: Actor, { referralId }: FindHourSeries, days: { from: Temporal.PlainDate; to: Temporal.PlainDate }) {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'findHour', await referralParties(ports, referral))) return refuse('notAllowed');
  const people = await ports.booking.availabilityOf(referral.base.id, days, ports.clock());
  return success({ referral, people, travel: await ports.booking.travel(referral.base.id) });
}

function holidaysIn({ days }: DayTable): ReadonlySet<number> {
  return new Set(days.filter(({ isPublicHoliday }) => isPublicHoliday).map(({ date }) => dayNumber(date)));
}

function named({ people: holding, sessions, leftOut }: SeriesPlan, people: readonly Availability[], minutes: number): HourSeries {
  const namesOf = (numbers: readonly number[]) => numbers.map((at) => people[at]?.name).filter((name) => name !== undefined);
  return {
    counsellors: namesOf(holding),
    leftOut: leftOut.map(instantOf),
    meetings: sessions.map(({ start, people: coming, exception }): SeriesMeeting => {
      const absent = exception?.kind === 'substitute' ? people[exception.absent]?.name : undefined;
      return {
        start: instantOf(start), end: instantOf(start + minutes), counsellors: namesOf(coming),
        exception: exception?.kind === 'otherTime' ? { kind: 'otherTime', insteadOf: instantOf(exception.insteadOf) }
          : absent === undefined ? null : { kind: 'substitute', absent },
      };
    }),
  };
}
