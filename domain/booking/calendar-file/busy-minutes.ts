import { refuse, success, type Outcome } from '../../outcome';
import { OSLO, Temporal } from '../../time';
import { instantOf, merged, type Span } from '../spans';
import { eventsIn, type FileEvent, type Property } from './lines';
import { readRecurrence, recurringDays, type Budget } from './recurrence';
import { minuteOf, wallTimeOf, type WallTime } from './wall-time';

export type CalendarFileRefusal = 'calendarIsTooLarge' | 'calendarIsUnreadable' | 'calendarRecursTooOften';

/** What is larger is no working calendar. */
export const largestCalendar = 10_000_000;
/** Days looked at in one file: many hundred recurring events in fourteen weeks. */
const mostDaysLookedAt = 100_000;
const minutesInDay = 1_440;

/**
 * When the owner of an iCalendar file (RFC 5545) is busy within the span: starts and ends in turn, in minutes since 1970, run
 * together. Recurring events are followed within the span alone; what is cancelled or takes no time is passed over, and
 * subjects, places and people are not even read. Whole days, and times without a zone, are Oslo's. The same code runs in the
 * browser, where a file stays, and on the server, for an address. Refuses `calendarIsTooLarge`, `calendarIsUnreadable`, and
 * `calendarRecursTooOften` for what comes back within the day or cannot be followed in reasonable time.
 */
export function busyMinutesIn(text: string, within: Span): Outcome<readonly number[], CalendarFileRefusal> {
  if (text.length > largestCalendar) return refuse('calendarIsTooLarge');
  const events = eventsIn(text);
  if (events === undefined) return refuse('calendarIsUnreadable');
  const moved = movedOccurrences(events);
  const budget: Budget = { days: mostDaysLookedAt };
  const spans: Span[] = [];
  for (const event of events) {
    const own = spansOf(event, { within, budget, isMoved: (minute) => moved.has(occurrenceKey(event, minute)) });
    if (typeof own === 'string') return refuse(own);
    spans.push(...own);
  }
  return success(merged(spans).flat());
}

interface Following {
  readonly within: Span;
  readonly budget: Budget;
  /** Whether the occurrence that begins then has an event of its own. */
  readonly isMoved: (minute: number) => boolean;
}

/** One event's spans that touch the span asked about. */
function spansOf(event: FileEvent, { within: [from, to], budget, isMoved }: Following): readonly Span[] | CalendarFileRefusal {
  if (!takesTime(event)) return [];
  const start = timeIn(event, 'DTSTART');
  const length = start && lengthOf(event, start);
  if (start === undefined || length === undefined) return 'calendarIsUnreadable';
  const first = minuteOf(start);
  const isOwnOccurrence = event.has('RECURRENCE-ID');
  const starts = isOwnOccurrence ? [first] : startsOf(event, start, [from - length, to], budget);
  if (typeof starts === 'string') return starts;
  return starts
    .filter((minute) => isOwnOccurrence || !isMoved(minute))
    .map((minute): Span => [Math.max(minute, from), Math.min(endOf(start, minute, length), to)])
    .filter(([begins, ends]) => begins < ends);
}

function startsOf(event: FileEvent, start: WallTime, [from, to]: Span, budget: Budget): readonly number[] | CalendarFileRefusal {
  const starts = new Set([minuteOf(start)]);
  for (const property of event.get('RRULE') ?? []) {
    const rule = readRecurrence(property.value);
    if (rule === undefined) return 'calendarIsUnreadable';
    if (rule === 'tooOften') return 'calendarRecursTooOften';
    const until = rule.until === undefined ? Infinity : lastMinute({ value: rule.until, zone: start.zone });
    if (until === undefined) return 'calendarIsUnreadable';
    const around = { from: dayOf(from).subtract({ days: 1 }), to: dayOf(to).add({ days: 1 }) };
    if (until < from) continue;
    const days = recurringDays(rule, start.day, around, budget);
    if (days === 'tooOften') return 'calendarRecursTooOften';
    for (const day of days) {
      const minute = minuteOf({ ...start, day });
      if (minute <= until) starts.add(minute);
    }
  }
  for (const time of timesIn(event, 'RDATE', start)) starts.add(minuteOf(time));
  for (const time of timesIn(event, 'EXDATE', start)) starts.delete(minuteOf(time));
  return [...starts];
}

/** A whole day ends at the next midnight, however many hours it has. */
function endOf(start: WallTime, minute: number, length: number): number {
  if (start.time !== undefined) return minute + length;
  return minuteOf({ ...start, day: dayOf(minute).add({ days: Math.round(length / minutesInDay) }) });
}

/** Cancelled, marked as free, or elsewhere: none of it keeps anybody from a meeting. */
function takesTime(event: FileEvent): boolean {
  const said = (name: string) => event.get(name)?.at(-1)?.value.toUpperCase();
  return said('STATUS') !== 'CANCELLED' && said('TRANSP') !== 'TRANSPARENT'
    && !['FREE', 'WORKINGELSEWHERE'].includes(said('X-MICROSOFT-CDO-BUSYSTATUS') ?? '');
}

/** Minutes; a whole day without an end lasts that day, and a time without one no time at all. */
function lengthOf(event: FileEvent, start: WallTime): number | undefined {
  const [end] = event.get('DTEND') ?? [];
  if (end !== undefined) {
    const time = wallTimeOf(end);
    return time && Math.max(0, minuteOf(time) - minuteOf(start));
  }
  const [duration] = event.get('DURATION') ?? [];
  if (duration === undefined) return start.time === undefined ? minutesInDay : 0;
  if (!/^\+?P(?=.*\d)(\d{1,4}[WD])?(T(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$/.test(duration.value)) return undefined;
  const { weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration.value.replace(/^\+/, '').replace(/T$/, ''));
  return (weeks * 7 + days) * minutesInDay + hours * 60 + minutes + Math.ceil(seconds / 60);
}

/** An occurrence that was changed by itself is an event of its own, which says in place of which it stands. */
function movedOccurrences(events: readonly FileEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => {
    const time = timeIn(event, 'RECURRENCE-ID');
    return time === undefined ? [] : [occurrenceKey(event, minuteOf(time))];
  }));
}

function occurrenceKey(event: FileEvent, minute: number): string {
  return `${event.get('UID')?.[0]?.value ?? ''} ${minute}`;
}

function timeIn(event: FileEvent, name: string): WallTime | undefined {
  const [property] = event.get(name) ?? [];
  return property && wallTimeOf(property);
}

/** The times of a list; a day alone is the occurrence of that day, and a period counts by its start. */
function timesIn(event: FileEvent, name: string, start: WallTime): readonly WallTime[] {
  return (event.get(name) ?? []).flatMap(({ value, zone }) => value.split(',').flatMap((one) => {
    const time = wallTimeOf({ value: one.split('/')[0] ?? '', zone });
    return time === undefined ? [] : [time.time === undefined ? { ...start, day: time.day } : time];
  }));
}

/** The last minute at which something may begin that recurs until then. */
function lastMinute(until: Property): number | undefined {
  const time = wallTimeOf(until);
  if (time === undefined) return undefined;
  return time.time === undefined ? minuteOf({ ...time, day: time.day.add({ days: 1 }) }) - 1 : minuteOf(time);
}

function dayOf(minute: number): Temporal.PlainDate {
  return instantOf(minute).toZonedDateTimeISO(OSLO).toPlainDate();
}
