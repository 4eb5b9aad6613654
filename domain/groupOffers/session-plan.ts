import type { MeetingPlace } from '../booking/meeting-place';
import { plainDate } from '../time';

/** A session as a person types it: the day (`2026-11-21`) and the time of day (`09:30`) in Oslo. */
export interface PlannedSession {
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: MeetingPlace;
}

/** The most sessions that one offer may have. */
export const mostSessions = 60;

/**
 * Sessions at the same time of day with the same number of weeks between them.
 * A first day that cannot be read gives one session with that text, for the rule of dates to refuse.
 */
export function repeatedSessions(first: PlannedSession, count: number, weeksBetween: number): readonly PlannedSession[] {
  const day = plainDate(first.date);
  if (day === undefined) return [first];
  return Array.from({ length: Math.min(Math.max(count, 0), mostSessions + 1) }, (_, at) => ({
    ...first,
    date: day.add({ weeks: at * weeksBetween }).toString(),
  }));
}
