import { publicHolidayOn } from '../groupOffers/public-holidays';
import { Temporal } from '../time';
import { holdsDay, type Days, type WorkingHours } from './counsellor';
import { merged, type Span } from './spans';

/** One day of a zone, with what is needed to turn its clock times into minutes without a library of dates. */
export interface LocalDay {
  readonly date: Temporal.PlainDate;
  readonly weekday: number;
  /** A public holiday: the hours of the weekday do not hold, only what somebody has said of the very day. */
  readonly isPublicHoliday: boolean;
  /**
   * Stretches of the day in which the clock runs without a jump, as minutes since 1970:
   * one on a common day, two on a day when the clock is changed. A clock time is `minute + ahead - midnight`.
   */
  readonly stretches: readonly { readonly span: Span; readonly ahead: number }[];
  /** The minutes since 1970 that the day’s midnight would be if the clock showed UTC. */
  readonly midnight: number;
}

/** The days of a zone from the first to the last, both included: made once, and shared by everybody in the search. */
export function localDays(zone: string, first: Temporal.PlainDate, last: Temporal.PlainDate): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    days.push(localDay(zone, date));
  }
  return days;
}

function localDay(zone: string, date: Temporal.PlainDate): LocalDay {
  const start = date.toZonedDateTime(zone);
  const end = date.add({ days: 1 }).toZonedDateTime(zone);
  const stretches: { span: Span; ahead: number }[] = [];
  // Where the clock shows the same difference at both ends it was not changed between them: so it is on all days but two a year.
  if (start.offsetNanoseconds === end.offsetNanoseconds) stretches.push({ span: [minuteOf(start), minuteOf(end)], ahead: start.offsetNanoseconds / 60e9 });
  else for (let from = start; Temporal.ZonedDateTime.compare(from, end) < 0; ) {
    const change = from.getTimeZoneTransition('next');
    const to = change === null || Temporal.ZonedDateTime.compare(change, end) > 0 ? end : change;
    stretches.push({ span: [minuteOf(from), minuteOf(to)], ahead: from.offsetNanoseconds / 60e9 });
    from = to;
  }
  return { date, weekday: date.dayOfWeek, isPublicHoliday: publicHolidayOn(date) !== undefined, stretches, midnight: minuteOf(start) + start.offsetNanoseconds / 60e9 - start.hour * 60 - start.minute };
}

function minuteOf(moment: Temporal.ZonedDateTime): number {
  return Math.floor(moment.epochMilliseconds / 60_000);
}

/**
 * When a person works on those days, as merged spans: a minute counts when the clock on the wall shows a time within
 * the hours of that weekday. So an hour that the spring change skips is no working time, and one that the autumn
 * change gives twice is so twice.
 */
export function workingSpans(
  days: readonly LocalDay[],
  hours: readonly WorkingHours[],
  inTheBase: readonly Days[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const day of days) {
    if (!inTheBase.some((range) => holdsDay(range, day.date))) continue;
    for (const { weekday, fromMinute, toMinute, valid } of hours) {
      if (weekday !== day.weekday || !holdsDay(valid, day.date)) continue;
      for (const { span, ahead } of day.stretches) {
        const from = Math.max(span[0], day.midnight + fromMinute - ahead);
        const to = Math.min(span[1], day.midnight + toMinute - ahead);
        if (from < to) spans.push([from, to]);
      }
    }
  }
  return merged(spans);
}
