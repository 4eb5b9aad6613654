import { Temporal } from 'temporal-polyfill';
import { refuse, success, type Outcome } from './outcome';

/** The standard's own types of time; the other rooms take them from here. */
export { Temporal };

/** The product's one time zone. */
export const OSLO = 'Europe/Oslo';

/** The port that tells what time it is. */
export type Clock = () => Temporal.Instant;

/** A stretch of time from `start` up to, but not including, `end`. */
export interface Period {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

export type TimeRefusal = 'dateIsUnreadable' | 'timeIsUnreadable' | 'hourDoesNotExist' | 'hourIsTwice';

/** The day in Oslo that an instant falls on. */
export function osloDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(OSLO).toPlainDate();
}

/** The time of day in Oslo at an instant. */
export function osloTime(instant: Temporal.Instant): Temporal.PlainTime {
  return instant.toZonedDateTimeISO(OSLO).toPlainTime();
}

/**
 * The instant that a person means who types a date (`2026-11-21`) and a time of day (`09:30`) in Oslo.
 * Refuses an hour that the spring change skips and, since nobody can know which is meant,
 * one that the autumn change gives twice.
 */
export function osloInstant(date: string, time: string): Outcome<Temporal.Instant, TimeRefusal> {
  const day = plainDate(date);
  if (day === undefined) return refuse('dateIsUnreadable', 'date');
  if (!/^\d{2}:\d{2}(:\d{2})?$/.test(time)) return refuse('timeIsUnreadable', 'time');
  const clockTime = plainTime(time);
  if (clockTime === undefined) return refuse('timeIsUnreadable', 'time');
  const local = day.toPlainDateTime(clockTime);
  const earlier = local.toZonedDateTime(OSLO, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(OSLO, { disambiguation: 'later' });
  if (earlier.equals(later)) return success(earlier.toInstant());
  return refuse(earlier.toPlainDateTime().equals(local) ? 'hourIsTwice' : 'hourDoesNotExist', 'time');
}

/** Reads `YYYY-MM-DD`; undefined when it is no date. */
export function plainDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Reads an instant in UTC, `2026-11-21T08:30:00Z`; undefined when it is none. */
export function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function plainTime(text: string): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Whether two periods share any time; touching ends do not. */
export function overlaps(one: Period, other: Period): boolean {
  return (
    Temporal.Instant.compare(one.start, other.end) < 0 && Temporal.Instant.compare(other.start, one.end) < 0
  );
}
