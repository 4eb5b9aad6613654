import type { WorkingHours } from '../counsellor';

/** Spans in minutes from the table's origin: starts and ends in turn, apart and in order. */
export interface SpanList {
  minutes: Int32Array;
  /** How many numbers stand in it; two for each span. */
  length: number;
}

/** The working time of every week that has been met: most people share theirs, and it is reckoned once for them all. */
export interface SharedWeeks {
  /** The working time of those hours, written by `write` when they are met for the first time. */
  readonly of: (hours: readonly WorkingHours[], write: (into: SpanList) => void) => SpanList;
  /** For somebody whose days are their own; used again for the next. */
  readonly own: SpanList;
}

interface SharedWeek {
  readonly hours: readonly WorkingHours[];
  readonly list: SpanList;
}

export function sharedWeeks(): SharedWeeks {
  const known = new Map<number, SharedWeek[]>();
  const of: SharedWeeks['of'] = (hours, write) => {
    const key = keyOf(hours);
    const alike = known.get(key);
    if (alike !== undefined) {
      for (const week of alike) if (areTheSame(week.hours, hours)) return week.list;
    }
    const week = { hours, list: emptyList() };
    write(week.list);
    known.set(key, [...alike ?? [], week]);
    return week.list;
  };
  return { of, own: emptyList() };
}

function emptyList(): SpanList {
  return { minutes: new Int32Array(256), length: 0 };
}

function keyOf(hours: readonly WorkingHours[]): number {
  let key = 0;
  for (const { weekday, fromMinute, toMinute } of hours) key = (key * 31 + weekday * 7 + fromMinute * 3 + toMinute) | 0;
  return key;
}

function areTheSame(one: readonly WorkingHours[], other: readonly WorkingHours[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as WorkingHours, other[at] as WorkingHours];
    if (a.weekday !== b.weekday || a.fromMinute !== b.fromMinute || a.toMinute !== b.toMinute) return false;
  }
  return true;
}
