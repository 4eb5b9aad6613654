import { holdsSpan, type Span } from './spans';

/** Somebody who could take the hour. */
export interface FreePerson {
  /** When they are free: merged spans in order. */
  readonly free: readonly Span[];
  /** How many booked hours they have ahead of them; the one with the fewest is named first. */
  readonly hoursAhead: number;
}

/** All in minutes. Hours start on the grid, lie within `[from, to)` and are `length` long. */
export interface SlotQuestion {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly grid: 15 | 30;
  /** How many people the hour needs at once. */
  readonly together: number;
  readonly atMost: number;
}

/** A start in minutes since 1970, with the places in the list of those who would take the hour. */
export interface Slot {
  readonly start: number;
  readonly people: readonly number[];
}

/**
 * The starts at which enough people are free for the whole length, the soonest first, at most `atMost` of them.
 * Each names those with the fewest hours ahead, and of equals those who come first in the list (KB-22, KB-23).
 *
 * A sweep over a difference array: each free span adds one to a run of starts, so the work is one step for each span
 * and one for each start on the grid; only for the starts that are answered are the people looked up (ADR 0006).
 */
export function findSlots(question: SlotQuestion, people: readonly FreePerson[]): readonly Slot[] {
  const { from, to, length, grid, together, atMost } = question;
  const first = Math.ceil(from / grid);
  const last = Math.floor((to - length) / grid);
  if (last < first) return [];
  const changes = new Int32Array(last - first + 2);
  for (const { free } of people) {
    for (const [start, end] of free) {
      const low = Math.max(Math.ceil(start / grid), first);
      const high = Math.min(Math.floor((end - length) / grid), last);
      if (low > high) continue;
      changes[low - first] = (changes[low - first] ?? 0) + 1;
      changes[high - first + 1] = (changes[high - first + 1] ?? 0) - 1;
    }
  }
  const byLoad = inOrderOfLoad(people);
  const slots: Slot[] = [];
  let freeNow = 0;
  for (let at = 0; at <= last - first && slots.length < atMost; at += 1) {
    freeNow += changes[at] ?? 0;
    if (freeNow < together) continue;
    const start = (first + at) * grid;
    slots.push({ start, people: firstFree(people, byLoad, [start, start + length], together) });
  }
  return slots;
}

function inOrderOfLoad(people: readonly FreePerson[]): readonly number[] {
  return people
    .map((_, at) => at)
    .sort((one, other) => (people[one]?.hoursAhead ?? 0) - (people[other]?.hoursAhead ?? 0) || one - other);
}

function firstFree(people: readonly FreePerson[], order: readonly number[], hour: Span, wanted: number): readonly number[] {
  const found: number[] = [];
  for (const at of order) {
    if (holdsSpan(people[at]?.free ?? [], hour)) found.push(at);
    if (found.length === wanted) break;
  }
  return found;
}
