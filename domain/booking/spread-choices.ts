import { osloDate, type Period } from '../time';

/** How many hours to show, in all and for one day. */
export interface ChoiceLimits {
  readonly atMost: number;
  readonly atMostADay: number;
}

/**
 * Picks, out of free hours in order of time, those worth choosing among: none overlaps another, and no day fills the
 * list. A person who chooses is helped by other days, not by the same morning a quarter of an hour later.
 */
export function spreadChoices<Hour extends Period>(hours: readonly Hour[], limits: ChoiceLimits): readonly Hour[] {
  const chosen: Hour[] = [];
  const onDay = new Map<string, number>();
  for (const hour of hours) {
    if (chosen.length >= limits.atMost) break;
    const last = chosen.at(-1);
    if (last !== undefined && hour.start.epochMilliseconds < last.end.epochMilliseconds) continue;
    const day = osloDate(hour.start).toString();
    const already = onDay.get(day) ?? 0;
    if (already >= limits.atMostADay) continue;
    onDay.set(day, already + 1);
    chosen.push(hour);
  }
  return chosen;
}
