import { DateTime, Interval } from 'luxon';
import type { Availability } from '../../../domain/booking/availability';
import type { SlotQuestion } from '../../../domain/booking/search/question';
import { OSLO } from '../../../domain/time';

const millisecondsInMinute = 60_000;

/**
 * The same starts with luxon's Interval algebra: working days as intervals, the busy ones taken away, and every start on
 * the grid of what is left counted. Minutes since 1970 at which enough people who hold the skill are free, in order.
 */
export function luxonStarts(people: readonly Availability[], { from, to, length, grid, together, skill }: SlotQuestion): readonly number[] {
  const at = (minute: number) => DateTime.fromMillis(minute * millisecondsInMinute, { zone: OSLO });
  const within = Interval.fromDateTimes(at(from), at(to));
  const freeAt = new Map<number, number>();
  for (const person of people) {
    if (!person.skills.some((held) => held.skill === skill)) continue;
    const busy = Array.from({ length: person.busy.length / 2 }, (_, pair) =>
      Interval.fromDateTimes(at(person.busy[2 * pair] ?? 0), at(person.busy[2 * pair + 1] ?? 0)));
    for (const working of workingDays(person, within)) {
      for (const free of working.difference(...busy.filter((one) => one.overlaps(working)))) {
        for (let start = firstOnGrid(free, grid); start !== null && free.end !== null; start = start.plus({ minutes: grid })) {
          if (start.plus({ minutes: length }) > free.end) break;
          freeAt.set(start.toMillis(), (freeAt.get(start.toMillis()) ?? 0) + 1);
        }
      }
    }
  }
  return [...freeAt].filter(([, count]) => count >= together).map(([start]) => start / millisecondsInMinute).sort((one, other) => one - other);
}

function workingDays({ hours }: Availability, within: Interval): readonly Interval[] {
  return within.splitBy({ days: 1 }).flatMap(({ start: day }) =>
    (day === null ? [] : hours.filter(({ weekday }) => weekday === day.weekday).map(({ fromMinute, toMinute }) =>
      Interval.fromDateTimes(atMinute(day, fromMinute), atMinute(day, toMinute)))));
}

function atMinute(day: DateTime, minute: number): DateTime {
  return day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
}

function firstOnGrid({ start }: Interval, grid: number): DateTime | null {
  const past = start === null ? 0 : start.minute % grid;
  return start === null || past === 0 ? start : start.plus({ minutes: grid - past });
}
