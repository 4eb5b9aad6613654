import { OSLO, Temporal, type Period } from '../../time';

/** A calendar year in Oslo, or one half of it (January to June, July to December). */
export interface PlanPeriod {
  readonly year: number;
  readonly half?: 1 | 2;
}

/** The first day of a plan's period and the first day after it, in Oslo. */
export function daysOfPeriod({ year, half }: PlanPeriod): { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate } {
  const from = Temporal.PlainDate.from({ year, month: half === 2 ? 7 : 1, day: 1 });
  return { from, until: from.add({ months: half === undefined ? 12 : 6 }) };
}

/** The same from midnight to midnight in Oslo. */
export function periodOf(plan: PlanPeriod): Period {
  const { from, until } = daysOfPeriod(plan);
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  return { start: midnight(from), end: midnight(until) };
}
