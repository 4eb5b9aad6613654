import type { Temporal } from '../../time';
import type { LocalDay } from '../local-days';

/** The days of a zone as whole numbers: all that the search needs of a calendar, made once and shared by everybody. */
export interface DayTable {
  /** The minute since 1970 at which the first day begins; the search counts minutes from here. */
  readonly origin: number;
  /** The first day, as days since 1970. */
  readonly firstDay: number;
  readonly days: readonly LocalDay[];
  /** At which minute from the origin each day begins; one more than there are days, so that the last has an end. */
  readonly beginsAt: Int32Array;
  /** The weekday of each day, Monday as 1. */
  readonly weekdays: Uint8Array;
  /** 1 for public holidays, on which the hours of the weekday do not hold. */
  readonly publicHolidays: Uint8Array;
  /** 1 for days on which the clock is changed: their minutes are not simply counted from midnight. */
  readonly clockChanges: Uint8Array;
}

/** The table of days that follow each other, as `localDays` gives them; there must be at least one. */
export function dayTable(days: readonly LocalDay[]): DayTable {
  const [first] = days;
  if (first === undefined) throw new Error('a table of no days');
  const origin = first.stretches[0]?.span[0] ?? first.midnight;
  const endOf = (day: LocalDay | undefined) => (day?.stretches.at(-1)?.span[1] ?? origin) - origin;
  return {
    origin,
    firstDay: dayNumber(first.date),
    days,
    beginsAt: Int32Array.from([...days.map(({ stretches }) => (stretches[0]?.span[0] ?? origin) - origin), endOf(days.at(-1))]),
    weekdays: Uint8Array.from(days, ({ weekday }) => weekday),
    publicHolidays: Uint8Array.from(days, ({ isPublicHoliday }) => (isPublicHoliday ? 1 : 0)),
    clockChanges: Uint8Array.from(days, ({ stretches }) => (stretches.length > 1 ? 1 : 0)),
  };
}

const daysIn400Years = 146_097;

/**
 * A date as days since 1970, without a library: in years that begin in March the leap day is the last, so that months
 * before it have the same lengths each year.
 */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * daysIn400Years + yearOfCycle * 365 + leapDays + dayOfYear - daysFromMarchOfYear0To1970;
}

const daysFromMarchOfYear0To1970 = 719_468;

/** Which day of the table a minute from the origin falls on; -1 before the first, and the number of days after the last. */
export function dayAt({ beginsAt }: DayTable, minute: number): number {
  let low = 0;
  let high = beginsAt.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginsAt[middle] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The minute from the origin at which a date begins, held within the table; the table's end for no date. */
export function minuteOfDay({ firstDay, beginsAt }: DayTable, day: number | null): number {
  const last = beginsAt.length - 1;
  return beginsAt[day === null ? last : Math.min(Math.max(day - firstDay, 0), last)] ?? 0;
}
