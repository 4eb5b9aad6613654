import type { Availability, DayMinutes } from '../availability';
import { dayAt, type DayTable } from './day-table';
import { buildIndex } from './free-time-index';
import { namePeople } from './name-people';
import type { NamingOrder, SearchedPlace, SlotQuestion } from './question';
import { spanPool } from './span-pool';
import { possibleStarts } from './sweep';

/** When the family would rather meet (KB-28). Empty and null: at any time. */
export interface Wish {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes of the day within which the whole hour should lie. */
  readonly hours: DayMinutes | null;
}

/** A possible hour: where, with whom (by their place in the list), and whether it suits the family's wish. */
export interface FoundHour {
  /** Minutes since 1970. */
  readonly start: number;
  readonly place: SearchedPlace;
  readonly people: readonly number[];
  readonly suits: boolean;
}

export interface HourSearch {
  readonly question: SlotQuestion;
  /** Any of them; where several are possible at once, the first. */
  readonly places: readonly SearchedPlace[];
  readonly order: NamingOrder;
  readonly wish: Wish;
  readonly atMost: number;
}

/** The memory of the last search, used again by the next one; nothing of what it held is read. */
const pool = spanPool(0);

/**
 * The hours that answer a question about those people, from their rows: those that suit the wish before the others, and
 * among each the soonest first, at most `atMost` in all. Once built, the index answers for every place.
 */
export function searchHours(table: DayTable, people: readonly Availability[], { question, places, order, wish, atMost }: HourSearch): readonly FoundHour[] {
  const index = buildIndex(table, people, pool);
  const placeAt = new Map<number, SearchedPlace>();
  for (const place of places) {
    for (const start of possibleStarts(index, question, place)) if (!placeAt.has(start)) placeAt.set(start, place);
  }
  const starts = [...placeAt.keys()].sort((one, other) => one - other);
  const suiting = new Set(starts.filter((start) => suits(table, wish, start, question.length)));
  const chosen = [...suiting, ...starts.filter((start) => !suiting.has(start))].slice(0, atMost);
  return places
    .flatMap((place) => namePeople(index, question, { place, order, starts: Int32Array.from(chosen.filter((start) => placeAt.get(start) === place)) })
      .map(({ start, people: named }): FoundHour => ({ start: start + table.origin, place, people: named, suits: suiting.has(start) })))
    .sort((one, other) => Number(other.suits) - Number(one.suits) || one.start - other.start);
}

function suits(table: DayTable, { weekdays, hours }: Wish, start: number, length: number): boolean {
  const day = dayAt(table, start);
  if (weekdays.length > 0 && !weekdays.includes(table.weekdays[day] ?? 0)) return false;
  if (hours === null) return true;
  const minute = minuteOfTheDay(table, day, start);
  return hours.fromMinute <= minute && minute + length <= hours.toMinute;
}

/** What the clock on the wall shows, in minutes after midnight. */
function minuteOfTheDay({ days, origin }: DayTable, day: number, minute: number): number {
  const { midnight = 0, stretches = [] } = days[day] ?? {};
  const at = minute + origin;
  const stretch = stretches.find(({ span: [from, to] }) => from <= at && at < to);
  return at + (stretch?.ahead ?? 0) - midnight;
}
