import type { OrganisationId } from '../../identifiers';
import type { Availability } from '../availability';
import { skills } from '../skills';
import { dayNumber, minuteOfDay, type DayTable } from './day-table';
import { writeFreeSpans } from './free-spans';
import { placeNumber, placeNumbers, type PlaceNumbers } from './place-numbers';
import { sharedWeeks, type SharedWeeks } from './shared-weeks';
import { cellsPerSpan, resize, spanPool, type SpanPool } from './span-pool';

/**
 * When everybody is free, and what else decides whether they can be asked, in a few arrays of whole numbers (ADR 0017).
 * People are numbered by their place in the list. It is built from rows, and one person's part is written anew when that
 * person changes. It knows no more than the rows it was built from: that nobody is booked twice is the database's promise.
 */
export interface FreeTimeIndex {
  readonly table: DayTable;
  readonly places: PlaceNumbers;
  readonly weeks: SharedWeeks;
  readonly pool: SpanPool;
  readonly size: number;
  /** Each person's first cell in the pool, how many spans they have, and how many they have room for. */
  readonly firstCells: Int32Array;
  readonly spans: Int32Array;
  readonly room: Int32Array;
  readonly homes: Uint16Array;
  readonly buffers: Uint16Array;
  /** 1 for people who have meetings, so that what lies before and after their spans counts. */
  readonly meets: Uint8Array;
  readonly hoursAhead: Int32Array;
  /** For each person and skill, the minute at which it stops to count; 0 for those who lack it. */
  readonly skilledUntil: Int32Array;
  /** The own service, in the order the services were first met, from 1; 0 for the base's own people. */
  readonly services: Uint16Array;
  readonly serviceNumbers: Map<OrganisationId, number>;
  /** How many cells of the pool belong to nobody, since somebody needed more room than there was. */
  unusedCells: number;
}

/** Room for so many spans a person is made at first; what is too much is given back. */
const spansAtFirst = 96;

/**
 * The index of people over the days of the table: O(people × (days + busy times)). A pool of an index that nobody uses any
 * longer can be given to be used again; its content is lost.
 */
export function buildIndex(table: DayTable, people: readonly Availability[], pool = spanPool((people.length + 1) * spansAtFirst)): FreeTimeIndex {
  pool.used = 0;
  const index = emptyIndex(table, people.length, pool);
  people.forEach((person, at) => {
    index.firstCells[at] = index.pool.used;
    const spans = writeFreeSpans(person, index, index.pool);
    index.spans[at] = spans;
    index.room[at] = spans;
    writeTraits(index, at, person);
  });
  return index;
}

/** Writes one person's part anew: O(days + busy times of that person), unless the pool is tidied on the way. */
export function updatePerson(index: FreeTimeIndex, at: number, person: Availability): void {
  const { pool, firstCells, spans, room } = index;
  const first = pool.used;
  const count = writeFreeSpans(person, index, pool);
  writeTraits(index, at, person);
  spans[at] = count;
  if (count <= (room[at] ?? 0)) {
    pool.cells.copyWithin(firstCells[at] ?? 0, first, pool.used);
    pool.used = first;
    return;
  }
  index.unusedCells += (room[at] ?? 0) * cellsPerSpan;
  firstCells[at] = first;
  room[at] = count;
  if (index.unusedCells * 4 > pool.used) tidy(index);
}

/** Gives back the cells that belong to nobody and the room that nobody uses. */
export function tidy(index: FreeTimeIndex): void {
  const { pool, firstCells, spans, room } = index;
  const order = [...firstCells.keys()].sort((one, other) => (firstCells[one] ?? 0) - (firstCells[other] ?? 0));
  let used = 0;
  for (const at of order) {
    const [first, cells] = [firstCells[at] ?? 0, (spans[at] ?? 0) * cellsPerSpan];
    pool.cells.copyWithin(used, first, first + cells);
    firstCells[at] = used;
    room[at] = spans[at] ?? 0;
    used += cells;
  }
  pool.used = used;
  index.unusedCells = 0;
  resize(pool, Math.ceil(used * 1.05) + spansAtFirst * cellsPerSpan);
}

function emptyIndex(table: DayTable, size: number, pool: SpanPool): FreeTimeIndex {
  return {
    table, places: placeNumbers(), weeks: sharedWeeks(), size,
    pool,
    firstCells: new Int32Array(size), spans: new Int32Array(size), room: new Int32Array(size),
    homes: new Uint16Array(size), buffers: new Uint16Array(size), meets: new Uint8Array(size), hoursAhead: new Int32Array(size),
    skilledUntil: new Int32Array(size * skills.length),
    services: new Uint16Array(size), serviceNumbers: new Map(), unusedCells: 0,
  };
}

function writeTraits(index: FreeTimeIndex, at: number, person: Availability): void {
  const { table, places, homes, buffers, hoursAhead, skilledUntil, services, serviceNumbers } = index;
  homes[at] = placeNumber(places, person.homeMunicipalityNumber);
  buffers[at] = person.rules.bufferMinutes;
  index.meets[at] = person.meetings.length > 0 ? 1 : 0;
  hoursAhead[at] = person.hoursAhead;
  services[at] = person.ownServiceId === null ? 0 : serviceNumber(serviceNumbers, person.ownServiceId);
  skilledUntil.fill(0, at * skills.length, (at + 1) * skills.length);
  for (const { skill, until } of person.skills) {
    const cell = at * skills.length + skills.indexOf(skill);
    const end = minuteOfDay(table, until === null ? null : dayNumber(until) + 1);
    skilledUntil[cell] = Math.max(skilledUntil[cell] ?? 0, end);
  }
}

function serviceNumber(numbers: Map<OrganisationId, number>, id: OrganisationId): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size + 1);
  return numbers.size;
}
