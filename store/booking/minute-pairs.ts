import type { DayMinutes } from '../../domain/booking/availability';

/** Starts and ends that stand in turn, as stretches of a local day. */
export function minutePairs(minutes: readonly number[]): readonly DayMinutes[] {
  return minutes.flatMap((fromMinute, at) => (at % 2 === 0 ? [{ fromMinute, toMinute: minutes[at + 1] ?? fromMinute }] : []));
}
