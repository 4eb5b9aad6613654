import type { Temporal } from 'temporal-polyfill';
import { publicHolidayOn } from './public-holidays';

/** Monday to Friday, but for public holidays. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && publicHolidayOn(day) === undefined;
}

/** The working day that lies so many of them before a day, which itself may be any; the day itself for none. */
export function workingDaysBefore(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let before = day;
  for (let left = count; left > 0;) {
    before = before.subtract({ days: 1 });
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
}

/** The working day that lies so many of them after a day, which itself may be any; the day itself for none. */
export function workingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let after = day;
  for (let left = count; left > 0;) {
    after = after.add({ days: 1 });
    if (isWorkingDay(after)) left -= 1;
  }
  return after;
}
