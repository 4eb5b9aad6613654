import type { MeetingList } from './meetings';

/** What cuts into somebody's working time, in order of start: starts and ends in turn, none of them empty. */
export interface Blockers {
  readonly minutes: Int32Array;
  readonly length: number;
  /** What is to be taken from each number to have minutes from the table's origin. */
  readonly zero: number;
}

/** Busy times and meetings in one list; it holds until the next one is asked for. */
export function blockersOf(busyAsGiven: Int32Array, { starts, ends }: MeetingList, origin: number): Blockers {
  const busy = isInOrder(busyAsGiven) ? busyAsGiven : inOrder(busyAsGiven);
  if (starts.length === 0) return { minutes: busy, length: busy.length, zero: origin };
  const length = busy.length + starts.length * 2;
  if (both.length < length) both = new Int32Array(length);
  let meeting = 0;
  let at = 0;
  for (let one = 0; one <= busy.length; one += 2) {
    const start = one < busy.length ? (busy[one] as number) - origin : Infinity;
    for (; meeting < starts.length && (starts[meeting] as number) < start; meeting += 1, at += 2) {
      both[at] = starts[meeting] as number;
      both[at + 1] = ends[meeting] as number;
    }
    if (one === busy.length) break;
    both[at] = start;
    both[at + 1] = (busy[one + 1] as number) - origin;
    at += 2;
  }
  return { minutes: both, length, zero: 0 };
}

let both = new Int32Array(256);

function isInOrder(busy: Int32Array): boolean {
  let before = -Infinity;
  for (let at = 0; at < busy.length; at += 2) {
    const start = busy[at] as number;
    if (start < before || (busy[at + 1] as number) <= start) return false;
    before = start;
  }
  return true;
}

function inOrder(busy: Int32Array): Int32Array {
  const pairs = Array.from({ length: busy.length >> 1 }, (_, at) => [busy[2 * at] ?? 0, busy[2 * at + 1] ?? 0] as const);
  return Int32Array.from(pairs.filter(([start, end]) => start < end).sort((one, other) => one[0] - other[0]).flat());
}
