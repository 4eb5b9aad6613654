import { Temporal } from 'temporal-polyfill';
import { refuse, success, type Outcome } from '../../outcome';
import type { GoodStartRefusal } from './refusals';

/** The days of training: two together, then one and one, each at least a month after the one before (EGS-05). */
const trainingDays = 4;

/** Whether somebody has been on all four. */
export function isTrained(days: readonly Temporal.PlainDate[]): boolean {
  return days.length >= trainingDays;
}

/** The first day that the next one can be on; undefined when none is left, and without a bound before the first. */
export function nextTrainingDayFrom(days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  const last = days.at(-1);
  if (last === undefined || isTrained(days)) return undefined;
  return days.length === 1 ? last.add({ days: 1 }) : last.add({ months: 1 });
}

/**
 * The days that somebody has been trained on, in the order of the training. Refuses, naming the day: more than four
 * (`tooManyTrainingDays`), one that is yet to come (`trainingDayIsAhead`), one that is not after the one before
 * (`trainingDaysAreOutOfOrder`), and the third or fourth less than a month after it (`trainingDayIsTooSoon`).
 */
export function readTraining(
  days: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
): Outcome<readonly Temporal.PlainDate[], GoodStartRefusal> {
  if (days.length > trainingDays) return refuse('tooManyTrainingDays', 'days');
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    if (Temporal.PlainDate.compare(day, today) > 0) return refuse('trainingDayIsAhead', `days.${at}`);
    if (before === undefined) continue;
    if (Temporal.PlainDate.compare(day, before) <= 0) return refuse('trainingDaysAreOutOfOrder', `days.${at}`);
    const from = nextTrainingDayFrom(days.slice(0, at));
    if (from !== undefined && Temporal.PlainDate.compare(day, from) < 0) return refuse('trainingDayIsTooSoon', `days.${at}`);
  }
  return success(days);
}
