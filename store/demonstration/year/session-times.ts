import { isWorkingDay } from '../../../domain/groupOffers/working-days';
import { publicHolidayOn } from '../../../domain/groupOffers/public-holidays';
import { osloDate, osloInstant, type Period, type Temporal } from '../../../domain/time';
import type { Meetings } from './group';

/** When a group meets in a week, seen from the instant at which the demonstration begins; by the clock in Oslo. */
export function sessionIn({ from, weekday, start, minutes }: Meetings, week: number, at: Temporal.Instant): Period {
  const today = osloDate(at);
  const counted = from === 'thisWeek' ? today : today.with({ month: 2, day: 15 }).subtract({ years: 1 });
  const day = asideOfDaysOff(counted.add({ days: 7 * week + weekday - counted.dayOfWeek }));
  const startsAt = osloInstant(day.toString(), start);
  if (!startsAt.ok) throw new Error('groups meet at hours that every day has');
  return { start: startsAt.value, end: startsAt.value.add({ minutes }) };
}

/** The day itself, or the nearest beside it on which people come: to a gathering in a weekend too, to others on working days. */
function asideOfDaysOff(day: Temporal.PlainDate): Temporal.PlainDate {
  if (!isQuiet(day)) return day;
  const near = [1, -1, 2, -2, 3, -3, 4, -4].map((days) => day.add({ days }))
    .find((other) => !isQuiet(other) && (day.dayOfWeek > 5 || isWorkingDay(other)));
  if (near === undefined) throw new Error('no week is all holidays');
  return near;
}

/** A public holiday, or an eve on which nobody would call people together. */
function isQuiet(day: Temporal.PlainDate): boolean {
  return publicHolidayOn(day) !== undefined || (day.month === 12 && (day.day === 24 || day.day === 31));
}
