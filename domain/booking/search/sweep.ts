import { skills } from '../skills';
import type { FreeTimeIndex } from './free-time-index';
import type { SearchedPlace, SlotQuestion } from './question';
import { addRuns } from './runs';
import { waysTo } from './ways';

/** The minutes from the table's origin between which an hour may begin, both included; none when `last < first`. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

export function windowOf({ table: { origin, beginsAt } }: FreeTimeIndex, { from, to, length }: SlotQuestion): Window {
  return { first: Math.max(from - origin, 0), last: Math.min(to - origin, beginsAt.at(-1) ?? 0) - length };
}

/** Whether somebody can be asked at all, whatever their time: not of the family's own service. */
export function mayBeAsked({ services, serviceNumbers }: FreeTimeIndex, at: number, { notOfService }: SlotQuestion): boolean {
  if (notOfService === null || services[at] === 0) return true;
  return services[at] !== serviceNumbers.get(notOfService);
}

/** The minute from the origin at which somebody stops to hold what the question asks for; 0 for those who lack it. */
export function skilledUntil({ skilledUntil: ends, table }: FreeTimeIndex, at: number, { skill }: SlotQuestion): number {
  return skill === null ? table.beginsAt.at(-1) ?? 0 : ends[at * skills.length + skills.indexOf(skill)] ?? 0;
}

/**
 * The minutes from the origin at which enough people could meet there, in order (KB-22, KB-23, GRP-19). A sweep over
 * difference arrays: each free span adds one to a run of starts, in two steps; those who hold the skill are counted beside
 * all who can come where only one of two must hold it. The arrays have a place for each minute, so that no span has to be
 * divided by the grid. O(spans + minutes).
 */
export function possibleStarts(index: FreeTimeIndex, question: SlotQuestion, place: SearchedPlace): Int32Array {
  const window = windowOf(index, question);
  if (window.last < window.first) return new Int32Array(0);
  const { together, holders: who } = question;
  const ways = waysTo(place, index.places, question.travel);
  const all = cleared(scratch.all, window.last + 2);
  const holders = question.skill === null || who === 'each' || together === 1 ? all : cleared(scratch.holders, window.last + 2);
  for (let at = 0; at < index.size; at += 1) {
    const until = skilledUntil(index, at, question);
    if ((until === 0 && holders === all) || !mayBeAsked(index, at, question)) continue;
    if (until > 0) addRuns(index, at, holders, { ways, length: question.length, last: Math.min(window.last, until - 1) });
    if (holders !== all) addRuns(index, at, all, { ways, length: question.length, last: window.last });
  }
  return startsWith(all, holders, question, window);
}

/** The arrays of the last sweep, cleared for the next one: fresh memory would cost more than the counting. */
const scratch = { all: { numbers: new Int32Array(0) }, holders: { numbers: new Int32Array(0) } };

function cleared(kept: { numbers: Int32Array }, length: number): Int32Array {
  if (kept.numbers.length < length) kept.numbers = new Int32Array(length);
  else kept.numbers.fill(0, 0, length);
  return kept.numbers;
}

function startsWith(all: Int32Array, holders: Int32Array, { grid, together }: SlotQuestion, { first, last }: Window): Int32Array {
  const from = Math.ceil(first / grid);
  const comers = peopleAtStarts(all, grid, last);
  const skilled = holders === all ? comers : peopleAtStarts(holders, grid, last);
  const needed = holders === all ? together : 1;
  const found = new Int32Array(comers.length);
  let count = 0;
  for (let at = from; at < comers.length; at += 1) {
    if ((comers[at] as number) < together || (skilled[at] as number) < needed) continue;
    found[count] = at * grid;
    count += 1;
  }
  return found.slice(0, count);
}

/** How many people could begin at each start on the grid, from the changes at each minute. */
function peopleAtStarts(changes: Int32Array, grid: number, last: number): Int32Array {
  const counts = new Int32Array(Math.max(Math.floor(last / grid) + 1, 0));
  let people = 0;
  let minute = 0;
  for (let at = 0; at < counts.length; at += 1) {
    for (const start = at * grid; minute <= start; minute += 1) people += changes[minute] as number;
    counts[at] = people;
  }
  return counts;
}
