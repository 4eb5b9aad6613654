import type { Temporal } from '../../time';
import { publicHolidayOn } from '../../groupOffers/public-holidays';
import type { DayMinutes } from '../availability';
import { holdsDay } from '../counsellor';
import { without, type Span } from '../spans';
import type { KeptHours } from './kept-hours';

/** When somebody can be booked on one day, as far as the own hours say. */
export interface BookableDay {
  readonly day: Temporal.PlainDate;
  /** Clock times of the day, in order: what is lent to the base, without protected hours. */
  readonly hours: readonly DayMinutes[];
  /** What decides the day: the week, a public holiday, a dated day instead of them, or leave. */
  readonly by: 'week' | 'publicHoliday' | 'exception' | 'leave';
}

/**
 * What follows from the hours that somebody keeps, for so many days from a day in Oslo on: a public holiday goes before the week, a dated day before
 * them, leave before all, and protected hours are never booked (KB-28, KB-45). What is booked, or stands in the own calendar, comes on top.
 */
export function bookableDays(kept: Pick<KeptHours, 'weeks' | 'exceptions' | 'leaves'>, from: Temporal.PlainDate, count: number): readonly BookableDay[] {
  return Array.from({ length: count }, (_, days) => bookableDay(kept, from.add({ days })));
}

function bookableDay({ weeks, exceptions, leaves }: Pick<KeptHours, 'weeks' | 'exceptions' | 'leaves'>, day: Temporal.PlainDate): BookableDay {
  if (leaves.some(({ first, last }) => holdsDay({ from: first, to: last.add({ days: 1 }) }, day))) return { day, hours: [], by: 'leave' };
  const week = weeks.findLast((one) => holdsDay({ from: one.from, to: null }, day))?.hours ?? [];
  const exception = exceptions.find((one) => one.day.equals(day));
  const ofTheDay = week.filter(({ weekday }) => weekday === day.dayOfWeek);
  const isPublicHoliday = publicHolidayOn(day) !== undefined;
  const lent = exception?.hours ?? (isPublicHoliday ? [] : ofTheDay.filter(({ spentOn }) => spentOn === 'base'));
  const free = without(lent.map(spanOfHours), ofTheDay.filter(({ spentOn }) => spentOn === 'protected').map(spanOfHours));
  return { day, hours: free.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })), by: exception !== undefined ? 'exception' : isPublicHoliday ? 'publicHoliday' : 'week' };
}

function spanOfHours({ fromMinute, toMinute }: DayMinutes): Span {
  return [fromMinute, toMinute];
}
