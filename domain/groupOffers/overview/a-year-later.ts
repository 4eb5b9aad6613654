import { Temporal } from '../../time';
import type { DayOff } from '../days-off';

/** A day of a plan, the day proposed for it a year later, and the days off that were passed over. */
export interface DayLater {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly passedOver: readonly DayOff[];
}

/** However many days off there are, the search ends: after a year of weeks. */
const mostWeeksOn = 53;

/**
 * For each day of a plan the same weekday in the same week of the next year (ISO weeks; what stood in week 53 comes into the
 * week after week 52). A day off moves on to the same weekday of the next week, and days keep their order, so that those
 * behind it move on too where they must: as many days come out as go in, each later than the one before. `days` in order, once each.
 */
export function aYearLater(days: readonly Temporal.PlainDate[], daysOff: readonly DayOff[]): readonly DayLater[] {
  const off = new Map(daysOff.map((one) => [one.day.toString(), one]));
  const later: DayLater[] = [];
  for (const from of days) {
    const before = later.at(-1)?.to;
    const passedOver: DayOff[] = [];
    let to = from.add({ weeks: weeksIn(from.yearOfWeek ?? from.year) });
    for (let week = 0; week < mostWeeksOn; week += 1) {
      const free = off.get(to.toString());
      if (free === undefined && (before === undefined || Temporal.PlainDate.compare(to, before) > 0)) break;
      if (free !== undefined) passedOver.push(free);
      to = to.add({ weeks: 1 });
    }
    later.push({ from, to, passedOver });
  }
  return later;
}

/** How many ISO weeks a year has: the one that 28 December is in. */
function weeksIn(year: number): number {
  return Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52;
}
