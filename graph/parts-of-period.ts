import { Temporal, type Period } from '../domain/time';

/** Graph answers for less than 62 days at a time. */
const mostDays = 60;

/** A period in parts that each can be asked about at once, in order and without a gap. */
export function partsOf({ start, end }: Period): readonly Period[] {
  const parts: Period[] = [];
  for (let from = start; Temporal.Instant.compare(from, end) < 0; ) {
    const longest = from.add({ hours: mostDays * 24 });
    const to = Temporal.Instant.compare(longest, end) < 0 ? longest : end;
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}
