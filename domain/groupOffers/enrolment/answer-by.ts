import { Temporal } from 'temporal-polyfill';
import { OSLO, osloDate } from '../../time';
import { isWorkingDay } from '../working-days';

/** How many working days a place is held where a network has not said otherwise. */
export const usualAnswerDays = 3;

/**
 * Until when an offer of a place stands: to the end of the last of so many Norwegian working days after the day it is given,
 * and never longer than to the start of the group.
 */
export function answerBy(now: Temporal.Instant, workingDays: number, begins: Temporal.Instant): Temporal.Instant {
  const end = endOfWorkingDays(now, workingDays);
  return Temporal.Instant.compare(end, begins) < 0 ? end : begins;
}

/** Whether an answer is wanted before the next working day is over. */
export function leavesLessThanAWorkingDay(now: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(until, endOfWorkingDays(now, 1)) < 0;
}

/** The end of the last of so many Norwegian working days after today. */
export function endOfWorkingDays(now: Temporal.Instant, count: number): Temporal.Instant {
  let day = osloDate(now);
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.add({ days: 1 }).toZonedDateTime(OSLO).toInstant();
}
