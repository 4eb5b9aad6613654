import type { FreeTimeIndex } from '../../../domain/booking/search/free-time-index';
import { cellsPerSpan } from '../../../domain/booking/search/span-pool';

/** Ranges of minutes since 1970 in two arrays, and nothing else about anybody. */
export interface PreparedRanges {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The free time of those people, prepared beforehand. */
export function prepareRanges({ pool: { cells }, firstCells, spans, table }: FreeTimeIndex, people: readonly number[]): PreparedRanges {
  const rows = people.flatMap((at) => Array.from({ length: spans[at] ?? 0 }, (_, row) => (firstCells[at] ?? 0) + row * cellsPerSpan));
  const minutesAt = (offset: number) => Int32Array.from(rows, (cell) => (cells[cell + offset] ?? 0) + table.origin);
  return { starts: minutesAt(0), ends: minutesAt(1) };
}

/** The limit: two steps for each range and one pass over the grid. It knows no skill, no place and no names. */
export function bareSweep(
  { starts, ends }: PreparedRanges,
  { from, to, length, grid, together }: { readonly from: number; readonly to: number; readonly length: number; readonly grid: number; readonly together: number },
): Int32Array {
  const first = Math.ceil(from / grid);
  const last = Math.floor((to - length) / grid);
  const changes = new Int32Array(last - first + 2);
  for (let row = 0; row < starts.length; row += 1) {
    const low = Math.max(Math.ceil((starts[row] ?? 0) / grid), first);
    const high = Math.min(Math.floor(((ends[row] ?? 0) - length) / grid), last);
    if (low > high) continue;
    changes[low - first] = (changes[low - first] ?? 0) + 1;
    changes[high - first + 1] = (changes[high - first + 1] ?? 0) - 1;
  }
  const found = new Int32Array(changes.length);
  let [count, free] = [0, 0];
  for (let at = 0; at < changes.length - 1; at += 1) {
    free += changes[at] ?? 0;
    if (free < together) continue;
    found[count] = (first + at) * grid;
    count += 1;
  }
  return found.slice(0, count);
}
