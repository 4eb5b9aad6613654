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
  return today.add({ weeks: 4, days: 2 - today.dayOfWeek });
}

/** The most sessions that one offer may have. */
export const mostSessions = 60;

/**
 * Sessions at the same time of day with the same number of weeks between them, none on a day off (`2027-05-17`).
 * A first day that cannot be read gives one session with that text, for the rule of dates to refuse.
 */
export function repeatedSessions(
  first: PlannedSession,
  count: number,
  weeksBetween: number,
  daysOff: ReadonlySet<string> = new Set(),
): readonly PlannedSession[] {
  const day = plainDate(first.date);
  if (day === undefined) return [first];
  const wanted = Math.min(Math.max(count, 0), mostSessions + 1);
  // However many days off there are, the row ends: a year more than without any.
  const days = Array.from({ length: wanted + 52 }, (_, at) => day.add({ weeks: at * weeksBetween }).toString());
  return days.filter((date) => !daysOff.has(date)).slice(0, wanted).map((date) => ({ ...first, date }));
}
