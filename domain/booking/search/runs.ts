import type { FreeTimeIndex } from './free-time-index';
import { cellsPerSpan, edgeBits } from './span-pool';
import type { Ways } from './ways';

/** Where an hour is counted: how long it is, how far it is to its place, and the last minute at which it may begin. */
export interface Counting {
  readonly ways: Ways;
  readonly length: number;
  readonly last: number;
}

const { longestGap, office, placeShift } = edgeBits;
const perSpan = cellsPerSpan;

/** Counts one more from the first minute at which the hour could begin in each of a person's free spans to the last. */
export function addRuns(index: FreeTimeIndex, at: number, changes: Int32Array, counting: Counting): void {
  if (index.meets[at] === 1) addRunsBetweenMeetings(index, at, changes, counting);
  else addRunsFromOffice(index, at, changes, counting);
}

/** Somebody without meetings comes from the own office each time and goes back there: every span loses the same. */
function addRunsFromOffice(
  { pool: { cells }, firstCells, spans, homes }: FreeTimeIndex, at: number, changes: Int32Array, { ways: { there, back }, length, last }: Counting,
): void {
  const home = homes[at] as number;
  const before = there[home] as number;
  const after = (back[home] as number) + length;
  const first = firstCells[at] as number;
  const end = first + (spans[at] as number) * perSpan;
  for (let cell = first; cell < end; cell += perSpan) {
    const from = (cells[cell] as number) + before;
    const to = (cells[cell + 1] as number) - after;
    if (from > to || from > last) continue;
    changes[from] = (changes[from] as number) + 1;
    const over = (to < last ? to : last) + 1;
    changes[over] = (changes[over] as number) - 1;
  }
}

function addRunsBetweenMeetings(
  { pool: { cells }, firstCells, spans, homes, buffers }: FreeTimeIndex, at: number, changes: Int32Array,
  { ways: { there, back }, length, last }: Counting,
): void {
  const home = homes[at] as number;
  const buffer = buffers[at] as number;
  const first = firstCells[at] as number;
  const end = first + (spans[at] as number) * perSpan;
  for (let cell = first; cell < end; cell += perSpan) {
    const from = (cells[cell] as number) + minutesOnEdge(cells[cell + 2] as number, buffer, home, there);
    const to = (cells[cell + 1] as number) - minutesOnEdge(cells[cell + 3] as number, buffer, home, back) - length;
    if (from > to || from > last) continue;
    changes[from] = (changes[from] as number) + 1;
    const over = (to < last ? to : last) + 1;
    changes[over] = (changes[over] as number) - 1;
  }
}

/** Whether an hour could begin for a person at a minute: the span around it is found by halving. */
export function couldBegin(
  { pool: { cells }, firstCells, spans, homes, buffers, meets }: FreeTimeIndex,
  at: number,
  start: number,
  { ways: { there, back }, length, last }: Counting,
): boolean {
  if (start > last) return false;
  const first = firstCells[at] as number;
  let low = 0;
  let high = spans[at] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[first + middle * perSpan] as number) <= start) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return false;
  const cell = first + (low - 1) * perSpan;
  const home = homes[at] as number;
  const buffer = buffers[at] as number;
  if (meets[at] === 0) {
    return (cells[cell] as number) + (there[home] as number) <= start && start + length + (back[home] as number) <= (cells[cell + 1] as number);
  }
  return (cells[cell] as number) + minutesOnEdge(cells[cell + 2] as number, buffer, home, there) <= start
    && start + length + minutesOnEdge(cells[cell + 3] as number, buffer, home, back) <= (cells[cell + 1] as number);
}

/**
 * The minutes of a span that go to what lies at an edge: the way to or from the own office, and what the way and the pause
 * still need after the gap to the nearest meeting. `ways` holds less than any gap for no place.
 */
function minutesOnEdge(edge: number, buffer: number, home: number, ways: Int32Array): number {
  const fromOffice = (edge & office) === 0 ? 0 : ways[home] as number;
  const fromMeeting = buffer + (ways[edge >>> placeShift] as number) - (edge & longestGap);
  return fromMeeting > fromOffice ? fromMeeting : fromOffice;
}
