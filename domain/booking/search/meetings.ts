import type { Meeting } from '../availability';
import { dayAt, type DayTable } from './day-table';
import { placeNumber, type PlaceNumbers } from './place-numbers';

/** One person's meetings in order of time, in minutes from the table's origin, with the number of the place of each. */
export interface MeetingList {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly places: readonly number[];
}

const none: MeetingList = { starts: [], ends: [], places: [] };

/** A meeting on Teams is held from the own office, so that the way to the next one begins there. */
export function meetingList(meetings: readonly Meeting[], home: string, origin: number, places: PlaceNumbers): MeetingList {
  if (meetings.length === 0) return none;
  const inOrder = meetings.filter(({ span: [start, end] }) => start < end).sort((one, other) => one.span[0] - other.span[0]);
  return {
    starts: inOrder.map(({ span }) => span[0] - origin),
    ends: inOrder.map(({ span }) => span[1] - origin),
    places: inOrder.map(({ municipalityNumber }) => placeNumber(places, municipalityNumber ?? home)),
  };
}

const noDays: ReadonlySet<number> = new Set();

/**
 * The days of the table on which somebody has as many meetings as they take, that day or that week from Monday. A meeting
 * counts on the day it begins.
 */
export function fullDays(
  { starts }: MeetingList,
  { mostPerDay, mostPerWeek }: { readonly mostPerDay: number | null; readonly mostPerWeek: number | null },
  table: DayTable,
): ReadonlySet<number> {
  if (mostPerDay === null && mostPerWeek === null) return noDays;
  const onDay = new Map<number, number>();
  const inWeek = new Map<number, number>();
  for (const start of starts) {
    const day = dayAt(table, start);
    if (day < 0 || day >= table.weekdays.length) continue;
    onDay.set(day, (onDay.get(day) ?? 0) + 1);
    const week = weekOf(table, day);
    inWeek.set(week, (inWeek.get(week) ?? 0) + 1);
  }
  const full = new Set<number>();
  for (let day = 0; day < table.weekdays.length; day += 1) {
    const isFull = (mostPerDay !== null && (onDay.get(day) ?? 0) >= mostPerDay)
      || (mostPerWeek !== null && (inWeek.get(weekOf(table, day)) ?? 0) >= mostPerWeek);
    if (isFull) full.add(day);
  }
  return full;
}

/** The first of January 1970 was a Thursday. */
function weekOf({ firstDay }: DayTable, day: number): number {
  return Math.floor((firstDay + day + 3) / 7);
}
