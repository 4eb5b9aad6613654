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

/** A session to add behind the others: as the last one, a week later; an empty one when it is the first. */
export function sessionAfter(sessions: readonly SessionFields[], minutes: number): SessionFields {
  const last = sessions.at(-1);
  if (last === undefined) return { date: '', start: '', minutes, place: null };
  const day = dayOf(last.date);
  return day === undefined ? last : { ...last, date: day.add({ weeks: 1 }).toString() };
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
