import { Temporal, type Period } from '../time';

/** Ahead of now; somebody who asks about later has it read so far. */
const ahead = { hours: 14 * 7 * 24 };
/** Nobody's calendar is read further than this. */
const furthest = { hours: 400 * 24 };

/** What is read of a calendar: from this minute to fourteen weeks ahead, or to the end of what was asked about. */
export function readingPeriod(now: Temporal.Instant, wantedEnd: Temporal.Instant = now): Period {
  const start = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const [usual, last] = [start.add(ahead), start.add(furthest)];
  const end = Temporal.Instant.compare(wantedEnd, usual) > 0 ? wantedEnd : usual;
  return { start, end: Temporal.Instant.compare(end, last) > 0 ? last : end };
}
