import type { DayMinutes } from '../availability';
import type { DayTable } from '../search/day-table';

/** When a series could be held: always that weekday at that minute of the day. */
export interface Rhythm {
  readonly weekday: number;
  readonly minute: number;
  /** The days of the table, in order, that are not off: one every so many weeks. */
  readonly days: readonly number[];
  /** The minute from the table's origin at which each begins; -1 where the clock does not show that minute that day. */
  readonly starts: readonly number[];
}

/** What decides which days and times a series may have. */
export interface RhythmWish {
  readonly weekdays: readonly number[];
  /** Minutes of the day within which a session lies. */
  readonly hours: DayMinutes;
  readonly weeksBetween: number;
  /** Days since 1970 on which nothing is held, as public holidays: the series goes on the next time. */
  readonly daysOff: ReadonlySet<number>;
  readonly length: number;
  readonly grid: number;
}

/** Every rhythm there can be: each weekday and time on the grid, and with more than a week between each week to begin in. */
export function rhythms(table: DayTable, wish: RhythmWish): readonly Rhythm[] {
  const found: Rhythm[] = [];
  for (const weekday of wish.weekdays) {
    const ofWeekday = [...table.weekdays.keys()].filter((day) => table.weekdays[day] === weekday);
    for (const minute of timesOfDay(wish)) {
      for (let beginning = 0; beginning < wish.weeksBetween; beginning += 1) {
        const days = ofWeekday.filter((day, at) => at % wish.weeksBetween === beginning && !wish.daysOff.has(table.firstDay + day));
        found.push({ weekday, minute, days, starts: days.map((day) => startAt(table, day, minute)) });
      }
    }
  }
  return found;
}

/** Every time in the same week as a day at which a session could be held instead, in order of time. */
export function timesInWeekOf(table: DayTable, day: number, wish: RhythmWish): readonly number[] {
  const monday = day - ((table.weekdays[day] ?? 1) - 1);
  const starts: number[] = [];
  for (let other = Math.max(monday, 0); other < Math.min(monday + 7, table.weekdays.length); other += 1) {
    if (wish.daysOff.has(table.firstDay + other)) continue;
    for (const minute of timesOfDay(wish)) {
      const start = startAt(table, other, minute);
      if (start >= 0) starts.push(start);
    }
  }
  return starts;
}

function timesOfDay({ hours: { fromMinute, toMinute }, length, grid }: RhythmWish): readonly number[] {
  const first = Math.ceil(fromMinute / grid) * grid;
  const count = Math.floor((toMinute - length - first) / grid) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => first + at * grid);
}

/** The first minute of the day at which the clock shows that time; -1 when it never does, as in spring. */
function startAt({ days, beginsAt, clockChanges, origin }: DayTable, day: number, minute: number): number {
  if (clockChanges[day] === 0) return (beginsAt[day] ?? 0) + minute;
  const { stretches, midnight } = days[day] ?? { stretches: [], midnight: 0 };
  for (const { span: [from, to], ahead } of stretches) {
    const at = midnight + minute - ahead;
    if (from <= at && at < to) return at - origin;
  }
  return -1;
}
