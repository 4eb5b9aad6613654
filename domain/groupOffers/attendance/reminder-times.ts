import { Temporal } from 'temporal-polyfill';
import { OSLO, osloDate, type Period } from '../../time';
import { workingDaysBefore } from '../working-days';

/** What the worker tells of a session by itself: some days before, in the morning of its day, and who came when it is over. */
export type ReminderKind = 'daysBefore' | 'sameDay' | 'attendance';

/** From when until when something is told; after that it is of no use any more. */
export interface ReminderTime {
  readonly kind: ReminderKind;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/**
 * How many working days before a session it is reminded of. The product's own choice for all networks, as no source says a
 * number: a kontaktperson who is away one day still has one to reach the foster home and to find somebody for the children.
 */
const workingDaysAhead = 2;

/** People read their messages before the day's first meeting. */
const morning = Temporal.PlainTime.from('07:30');
/** A session that is that early is reminded of an hour before instead. */
const hoursAtLeast = 1;

/** A leader is asked for numbers as long as somebody remembers them. */
const daysToRemember = 14;

/** When a session that is held in a period is told of, by the clock in Oslo; one after the other. */
export function reminderTimes({ start, end }: Period): readonly ReminderTime[] {
  const day = osloDate(start);
  const sameDay = earlier(inOslo(day, morning), start.subtract({ hours: hoursAtLeast }));
  return [
    {
      kind: 'daysBefore',
      from: inOslo(workingDaysBefore(day, workingDaysAhead), morning),
      until: earlier(day.toZonedDateTime(OSLO).toInstant(), sameDay),
    },
    { kind: 'sameDay', from: sameDay, until: start },
    { kind: 'attendance', from: end, until: end.add({ hours: 24 * daysToRemember }) },
  ];
}

function inOslo(day: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: OSLO, plainTime }).toInstant();
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
