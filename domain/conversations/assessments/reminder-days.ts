import { isWorkingDay, workingDaysBefore } from '../../groupOffers/working-days';
import { OSLO, osloDate, Temporal } from '../../time';

/** What is told of an assessment: that its day comes, and that the day is there. */
export const assessmentReminders = ['ahead', 'due'] as const;
export type AssessmentReminder = (typeof assessmentReminders)[number];

/** Ten working days are time enough to find an hour for a discussion. */
const workingDaysAhead = 10;
const morning = Temporal.PlainTime.from('07:30');

/** The days on which an assessment is told of, both working days; a day off is told of on the working day before it. */
export function reminderDays(dueOn: Temporal.PlainDate): Readonly<Record<AssessmentReminder, Temporal.PlainDate>> {
  return { ahead: workingDaysBefore(dueOn, workingDaysAhead), due: isWorkingDay(dueOn) ? dueOn : workingDaysBefore(dueOn, 1) };
}

/** What is to be told now, from half past seven in Oslo; only the later when both are due, and nothing before. */
export function reminderNow(dueOn: Temporal.PlainDate, now: Temporal.Instant): AssessmentReminder | undefined {
  const days = reminderDays(dueOn);
  const isThere = (day: Temporal.PlainDate) =>
    Temporal.Instant.compare(day.toZonedDateTime({ timeZone: OSLO, plainTime: morning }).toInstant(), now) <= 0;
  if (isThere(days.due)) return 'due';
  return isThere(days.ahead) ? 'ahead' : undefined;
}

/** The last day on which something may be due that is told of today. */
export function lastDayToLookAt(now: Temporal.Instant): Temporal.PlainDate {
  return osloDate(now).add({ days: 4 * 7 });
}

/** How an assessment stands on a day: past its day, within what is reminded of, or further ahead. */
export function stateOn(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): 'late' | 'soon' | 'ahead' {
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'late';
  return Temporal.PlainDate.compare(reminderDays(dueOn).ahead, today) <= 0 ? 'soon' : 'ahead';
}
