import type { Availability } from '../availability';
import { blockersOf, type Blockers } from './blockers';
import type { DayTable } from './day-table';
import { fullDays, meetingList, type MeetingList } from './meetings';
import type { PlaceNumbers } from './place-numbers';
import type { SharedWeeks, SpanList } from './shared-weeks';
import { cellsPerSpan, edgeBits, makeRoom, type SpanPool } from './span-pool';
import { workingTime } from './working-time';

/**
 * Writes when somebody is free after the cells in use: working time without what they are busy with and without their
 * meetings, and for somebody with meetings what lies before and after each span. Answers how many spans that are.
 */
export function writeFreeSpans(
  person: Availability,
  { table, places, weeks }: { readonly table: DayTable; readonly places: PlaceNumbers; readonly weeks: SharedWeeks },
  pool: SpanPool,
): number {
  const meetings = meetingList(person.meetings, person.homeMunicipalityNumber, table.origin, places);
  const working = workingTime(person, table, fullDays(meetings, person.rules, table), weeks);
  const blockers = blockersOf(person.busy, meetings, table.origin);
  makeRoom(pool, (working.length + blockers.length) / 2);
  const first = pool.used;
  subtract(working, blockers, pool);
  const spans = (pool.used - first) / cellsPerSpan;
  if (person.meetings.length > 0) writeEdges(meetings, pool.cells, first, pool.used);
  return spans;
}

const perSpan = cellsPerSpan;
const { longestGap, office, placeShift } = edgeBits;
/** The edge of a span that no meeting is near. */
const fromTheOffice = office | longestGap;

/** One walk over two lists in order: the working spans, and what cuts into them. */
function subtract({ minutes, length }: SpanList, { minutes: blocked, length: count, zero }: Blockers, pool: SpanPool): void {
  const { cells } = pool;
  let next = 0;
  let cell = pool.used;
  for (let at = 0; at < length; at += 2) {
    let from = minutes[at] as number;
    const end = minutes[at + 1] as number;
    for (; next < count && from < end; next += 2) {
      const start = (blocked[next] as number) - zero;
      if (start >= end) break;
      if (start > from) {
        cells[cell] = from;
        cells[cell + 1] = start;
        cell += perSpan;
      }
      const until = (blocked[next + 1] as number) - zero;
      if (until > from) from = until;
      if (from >= end) break;
    }
    if (from >= end) continue;
    cells[cell] = from;
    cells[cell + 1] = end;
    cell += perSpan;
  }
  pool.used = cell;
}

/**
 * Writes what lies before and after each span: of the meetings, which are in order of their start, the one that ends last
 * before it and the one that begins first after it. Whoever comes straight from a meeting does not come from the office.
 */
function writeEdges({ starts, ends, places }: MeetingList, cells: Int32Array, first: number, end: number): void {
  let passed = 0;
  let lastEnd = -Infinity;
  let lastPlace = 0;
  for (let cell = first; cell < end; cell += perSpan) {
    const from = cells[cell] as number;
    const to = cells[cell + 1] as number;
    for (; passed < starts.length && (starts[passed] as number) < from; passed += 1) {
      if ((ends[passed] as number) < lastEnd) continue;
      lastEnd = ends[passed] as number;
      lastPlace = places[passed] as number;
    }
    cells[cell + 2] = edgeOf(lastPlace, from - lastEnd);
    cells[cell + 3] = passed < starts.length ? edgeOf(places[passed] as number, (starts[passed] as number) - to) : fromTheOffice;
  }
}

function edgeOf(place: number, gap: number): number {
  return (place << placeShift) | (gap > 0 ? office : 0) | (gap < longestGap ? gap : longestGap);
}
