import type { Temporal } from 'temporal-polyfill';
import type { MeetingPlace } from '../booking/meeting-place';
import { plainDate } from '../time';

/** A session as a person types it: the day (`2026-11-21`) and the time of day (`09:30`) in Oslo. */
export interface PlannedSession {
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: MeetingPlace;
}

/** A first day to begin from: the Tuesday four weeks ahead, so that services have time to enrol. */
export function firstDayToPropose(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ weeks: 4 }).add({ days: 2 - today.dayOfWeek });
}

/** The most sessions that one offer may have. */
export const mostSessions = 60;

/** How often a group meets: with so many weeks between, or on the same weekday of each month, such as the second Thursday. */
export interface SessionPattern {
  readonly count: number;
  readonly weeksBetween: number;
  readonly monthly?: boolean;
}

/**
 * The days of a pattern, from the first on and none of them off (`2027-05-17`): a day that is off is passed over, so that
 * there are as many as were asked for. `skipped` are the days that were.
 */
export function patternDays(
  first: Temporal.PlainDate,
  { count, weeksBetween, monthly = false }: SessionPattern,
  daysOff: ReadonlySet<string> = new Set(),
): { readonly days: readonly string[]; readonly skipped: readonly string[] } {
  const wanted = Math.min(Math.max(count, 0), mostSessions + 1);
  const days: string[] = [];
  const skipped: string[] = [];
  // However many days off there are, the row ends: a year of weeks more than without any.
  for (let at = 0; at < wanted + 52 && days.length < wanted; at += 1) {
    const day = (monthly ? sameWeekdayOfMonth(first, at) : first.add({ weeks: at * weeksBetween })).toString();
    (daysOff.has(day) ? skipped : days).push(day);
  }
  return { days, skipped };
}

/** The same weekday of a later month: the second Thursday of each. The fifth, which few months have, counts as the last. */
function sameWeekdayOfMonth(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const nth = Math.floor((first.day - 1) / 7);
  const start = first.with({ day: 1 }).add({ months });
  const firstSuch = start.add({ days: (first.dayOfWeek - start.dayOfWeek + 7) % 7 });
  const such = firstSuch.add({ weeks: nth });
  return such.month === start.month ? such : such.subtract({ weeks: 1 });
}

/** Sessions at the same time of day by a pattern. A first day that cannot be read gives one session with that text, for the rule of dates to refuse. */
export function repeatedSessions(first: PlannedSession, pattern: SessionPattern, daysOff: ReadonlySet<string> = new Set()): readonly PlannedSession[] {
  const day = plainDate(first.date);
  return day === undefined ? [first] : patternDays(day, pattern, daysOff).days.map((date) => ({ ...first, date }));
}
