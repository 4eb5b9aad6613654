import { Temporal } from 'temporal-polyfill';
import type { Place } from '../../app/form/place-field';

/** One session as it is typed: the place is null until it is chosen. */
export interface SessionFields {
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly place: Place | null;
}

/** The most sessions that an offer takes. */
export const mostSessions = 60;

/**
 * Sessions at the same time of day, a week apart, from the first date (`2026-12-03`, a day in Oslo); a week whose day is off
 * is passed over, so that there are as many as were asked for.
 * @returns none when the date cannot be read or the number is not between 1 and 60
 */
export function weeklySessions(first: SessionFields, number: number, daysOff: ReadonlySet<string> = new Set()): readonly SessionFields[] {
  const day = dayOf(first.date);
  if (day === undefined || !Number.isInteger(number) || number < 1 || number > mostSessions) return [];
  // However many days are off, the row ends: a year more than without any.
  const days = Array.from({ length: number + 52 }, (_, week) => day.add({ weeks: week }).toString());
  return days.filter((date) => !daysOff.has(date)).slice(0, number).map((date) => ({ ...first, date }));
}

/** The days off that a row of sessions, as `weeklySessions` makes it, has passed over. */
export function skippedDays<Off extends { readonly day: string }>(sessions: readonly SessionFields[], daysOff: readonly Off[], first: string): readonly Off[] {
  const from = dayOf(first);
  const last = sessions.at(-1)?.date ?? first;
  return daysOff.filter(({ day }) => {
    const off = dayOf(day);
    if (from === undefined || off === undefined || day > last) return false;
    const { days } = from.until(off, { largestUnit: 'days' });
    return days >= 0 && days % 7 === 0;
  });
}

/** A session to add behind the others: as the last one, a week later; an empty one when it is the first. */
export function sessionAfter(sessions: readonly SessionFields[], minutes: number): SessionFields {
  const last = sessions.at(-1);
  if (last === undefined) return { date: '', start: '', minutes, place: null };
  return weeklySessions(last, 2).at(1) ?? last;
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
