import type { Event } from '@microsoft/microsoft-graph-types';
import { OSLO, Temporal, type Period } from '../domain/time';
import { instantOf, leavesFree } from './schedule';

/** What is asked for of each entry: when it is, and whether its time is taken. Not what it is, where, or with whom. */
export const askedOfEntries = ['start', 'end', 'showAs', 'isCancelled', 'isAllDay'] as const;

/** An entry of a calendar, as far as it is asked about. */
export type CalendarEntry = Pick<Event, (typeof askedOfEntries)[number]>;

/**
 * When the entries of a calendar make somebody busy: not what is cancelled, nor what is shown as free. Undefined when one of them
 * cannot be read, since half an answer would offer hours that are taken.
 */
export function busyTimesIn(entries: readonly CalendarEntry[]): readonly Period[] | undefined {
  const busy: Period[] = [];
  for (const entry of entries) {
    if (entry.isCancelled === true || leavesFree(entry.showAs)) continue;
    const period = entry.isAllDay === true ? daysOf(entry) : timeOf(entry);
    if (period === undefined || Temporal.Instant.compare(period.start, period.end) > 0) return undefined;
    busy.push(period);
  }
  return busy;
}

function timeOf({ start, end }: CalendarEntry): Period | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** A whole day is a date, which Graph writes as midnight in whatever zone was asked for: it is that day here. */
function daysOf(entry: CalendarEntry): Period | undefined {
  const time = timeOf(entry);
  if (time === undefined) return undefined;
  const [from, to] = [time.start, time.end].map((instant) => instant.toZonedDateTimeISO('UTC').toPlainDateTime());
  if (from === undefined || to === undefined || ![from, to].every(isMidnight)) return time;
  return { start: beginningOf(from.toPlainDate()), end: beginningOf(to.toPlainDate()) };
}

function isMidnight(time: Temporal.PlainDateTime): boolean {
  return Temporal.PlainTime.compare(time.toPlainTime(), new Temporal.PlainTime()) === 0;
}

function beginningOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OSLO).toInstant();
}
