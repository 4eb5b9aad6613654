import { Temporal, type Period } from '../time';

/** Minutes since 1 January 1970 in UTC, from the first up to, but not including, the second. */
export type Span = readonly [start: number, end: number];

const millisecondsInMinute = 60_000;

/** A period as a span, widened to whole minutes, so that no busy second is lost. */
export function spanOf({ start, end }: Period): Span {
  return [
    Math.floor(start.epochMilliseconds / millisecondsInMinute),
    Math.ceil(end.epochMilliseconds / millisecondsInMinute),
  ];
}

/** The instant at which a minute begins. */
export function instantOf(minute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(minute * millisecondsInMinute);
}

/** Starts and ends in turn as spans. */
export function pairsOf(minutes: ArrayLike<number>): readonly Span[] {
  return Array.from({ length: minutes.length / 2 }, (_, at): Span => [minutes[2 * at] ?? 0, minutes[2 * at + 1] ?? 0]);
}

/** The same minutes as spans that neither overlap nor touch, in order. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (end <= start) continue;
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** What is left of `spans` when `taken` is taken away; both are merged first. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  const away = merged(taken);
  let next = 0;
  for (const [start, end] of merged(spans)) {
    while (next < away.length && (away[next]?.[1] ?? 0) <= start) next += 1;
    let from = start;
    for (let at = next; at < away.length; at += 1) {
      const [awayFrom, awayTo] = away[at] ?? [end, end];
      if (awayFrom >= end) break;
      if (awayFrom > from) result.push([from, awayFrom]);
      from = Math.max(from, awayTo);
    }
    if (from < end) result.push([from, end]);
  }
  return result;
}

/** Whether one of the merged spans, in order, holds the whole of the other; found by halving. */
export function holdsSpan(spans: readonly Span[], [start, end]: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  const [from, to] = spans[low - 1] ?? [0, -1];
  return from <= start && end <= to;
}
