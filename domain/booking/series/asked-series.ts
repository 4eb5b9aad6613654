import { OSLO, osloDate, Temporal, type Period } from '../../time';
import type { PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Availability, DayMinutes } from '../availability';
import { lengthFault } from '../length';
import type { BookingRefusal } from '../refusals';
import { instantOf } from '../spans';
import type { SeriesPlan } from './series-plan';

/** A course that is asked for: so many times, at one weekday and time, with the same people. */
export interface AskedSeries {
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

/** Weeks are bits of one whole number, and nobody plans longer. */
const longestInWeeks = 30;
/** Weeks that may be left out or off before a course has to give up. */
const spareWeeks = 4;
const [fewest, usualMost, mostWeeksBetween, mostExceptionsAllowed] = [2, 12, 4, 3];

/** The whole weeks from Monday, in Oslo, that a course may lie in. */
export interface SeriesWeeks {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly within: Period;
  /** The first minute since 1970 at which it may begin. */
  readonly first: number;
}

/** The weeks of a course that was asked for well. */
export function weeksOf({ from, meetings, weeksBetween }: Pick<AskedSeries, 'from' | 'meetings' | 'weeksBetween'>, now: Temporal.Instant): SeriesWeeks {
  const monday = from.subtract({ days: from.dayOfWeek - 1 });
  const to = monday.add({ weeks: meetings * weeksBetween + spareWeeks + 1 });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  const first = Temporal.Instant.compare(midnight(from), now) < 0 ? now : midnight(from);
  return { from: monday, to, within: { start: midnight(monday), end: midnight(to) }, first: Math.ceil(first.epochMilliseconds / 60_000) };
}

/** What is wrong with a course that was asked for, and in which field; `now` says which days are over, `most` how many meetings it may have. */
export function faultOfSeries(
  { counsellors, counsellorIds, minutes, from, weekday, hours, ...rest }: AskedSeries, now: Temporal.Instant, most = usualMost,
): { readonly refusal: BookingRefusal; readonly field: string } | undefined {
  if (counsellors !== 1 && counsellors !== 2) return { refusal: 'oneOrTwoCounsellors', field: 'counsellors' };
  if (counsellorIds.length > 0 && counsellorIds.length !== counsellors) return { refusal: 'oneOrTwoCounsellors', field: 'counsellorIds' };
  const length = lengthFault(minutes);
  if (length !== undefined) return { refusal: length, field: 'minutes' };
  if (!isWithin(rest.meetings, fewest, most)) return { refusal: 'seriesIsUnreasonable', field: 'meetings' };
  if (!isWithin(rest.weeksBetween, 1, mostWeeksBetween)) return { refusal: 'seriesIsUnreasonable', field: 'weeksBetween' };
  if (!isWithin(rest.mostExceptions, 0, mostExceptionsAllowed)) return { refusal: 'seriesIsUnreasonable', field: 'mostExceptions' };
  if (Temporal.PlainDate.compare(from, osloDate(now)) < 0) return { refusal: 'hourIsInThePast', field: 'from' };
  const isReadable = isWithin(weekday, 1, 7) && hours.fromMinute >= 0 && hours.toMinute <= 1440 && hours.toMinute - hours.fromMinute >= minutes;
  if (!isReadable) return { refusal: 'wishIsUnreadable', field: 'weekday' };
  return rest.meetings * rest.weeksBetween + spareWeeks > longestInWeeks ? { refusal: 'rangeIsTooLong', field: 'meetings' } : undefined;
}

function isWithin(value: number, least: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= greatest;
}

/** A plan with people by name and times as instants. */
export function namedSeries({ people: holding, sessions, leftOut }: SeriesPlan, people: readonly Availability[], minutes: number): HourSeries {
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
