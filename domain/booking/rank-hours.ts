import { spreadChoices, type ChoiceLimits } from './spread-choices';
import type { Period } from '../time';

/** What speaks for an hour, to be said in words (KB-28). */
export type RankReason =
  | { readonly kind: 'suitsTheFamily' }
  | { readonly kind: 'soonest' }
  /** How many booked hours those who would come have ahead, in all. */
  | { readonly kind: 'fewestHours'; readonly hours: number }
  | { readonly kind: 'shortestWay' }
  | { readonly kind: 'bothHoldIt' };

/** What an hour is ranked by. */
export interface Rankable extends Period {
  readonly suits: boolean;
  readonly hoursAhead: number;
  /** The longest way that one of those who would come has from the own office, in minutes; 0 on Teams. */
  readonly way: { readonly minutes: number; readonly approximate: boolean };
  /** Whether both hold the skill, where one of them would have been enough. */
  readonly bothHold: boolean;
}

export type Ranked<Hour> = Hour & {
  /** 1 is the first proposal. */
  readonly rank: number;
  readonly reasons: readonly RankReason[];
};

const week = 7 * 24 * 60 * 60_000;

/**
 * The hours worth choosing among, the best first, each with what speaks for it. Hours that suit the family go before all
 * others; then those of an earlier week from the first; then those with fewer hours ahead, a shorter way, and the earlier.
 */
export function rankHours<Hour extends Rankable>(hours: readonly Hour[], limits: ChoiceLimits, wished: boolean): readonly Ranked<Hour>[] {
  const inTime = [...hours].sort((one, other) => startOf(one) - startOf(other));
  const suiting = spreadChoices(inTime.filter(({ suits }) => suits), limits);
  const others = spreadChoices(inTime.filter((hour) => !hour.suits && suiting.every((chosen) => apart(chosen, hour))),
    { ...limits, atMost: limits.atMost - suiting.length });
  const shown = [...suiting, ...others];
  const first = Math.min(...shown.map(startOf));
  const weekOf = (hour: Hour) => Math.floor((startOf(hour) - first) / week);
  const sorted = shown.sort((one, other) =>
    Number(other.suits) - Number(one.suits) || weekOf(one) - weekOf(other) || one.hoursAhead - other.hoursAhead
    || one.way.minutes - other.way.minutes || startOf(one) - startOf(other));
  return sorted.map((hour, at) => ({ ...hour, rank: at + 1, reasons: reasonsFor(hour, shown, wished) }));
}

function reasonsFor(hour: Rankable, shown: readonly Rankable[], wished: boolean): readonly RankReason[] {
  const isLeast = (measure: (one: Rankable) => number) =>
    shown.every((one) => measure(hour) <= measure(one)) && shown.some((one) => measure(hour) < measure(one));
  return [
    ...(wished && hour.suits ? [{ kind: 'suitsTheFamily' } as const] : []),
    ...(shown.length > 1 && isLeast(startOf) ? [{ kind: 'soonest' } as const] : []),
    ...(isLeast(({ hoursAhead }) => hoursAhead) ? [{ kind: 'fewestHours', hours: hour.hoursAhead } as const] : []),
    ...(isLeast(({ way }) => way.minutes) ? [{ kind: 'shortestWay' } as const] : []),
    ...(hour.bothHold ? [{ kind: 'bothHoldIt' } as const] : []),
  ];
}

function startOf({ start }: Period): number {
  return start.epochMilliseconds;
}

function apart(one: Period, other: Period): boolean {
  return one.end.epochMilliseconds <= startOf(other) || other.end.epochMilliseconds <= startOf(one);
}
