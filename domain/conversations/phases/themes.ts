import type { ContributionId } from '../../identifiers';
import type { Contribution, ThemeVotes } from '../conversation';

/** Lines that belong together, and how many votes they got; a line alone is a theme too. */
export interface Theme {
  /** The line that heads it, and gives it its id. */
  readonly head: Contribution;
  /** The others, in the order they came. */
  readonly others: readonly Contribution[];
  /** Null until the voting is over. */
  readonly votes: number | null;
  /** How many of the reader's own votes are on it. */
  readonly own: number;
}

/** Where a line goes: under the line that heads its theme, or to be a theme of its own. */
export interface Placement {
  readonly id: ContributionId;
  readonly under: ContributionId | null;
}

/** The themes of what was said, the one with the most votes first; those with as many in the order they came. */
export function themesOf(contributions: readonly Contribution[], votes: readonly ThemeVotes[]): readonly Theme[] {
  const ids = new Set(contributions.map(({ id }) => id));
  const counted = new Map(votes.map((one) => [one.contributionId, one]));
  const noneCounted = votes.some((one) => one.votes !== null) ? 0 : null;
  const heads: Contribution[] = [];
  const under = new Map<ContributionId, Contribution[]>();
  for (const line of contributions) {
    const head = line.under === null || !ids.has(line.under) ? undefined : line.under;
    if (head === undefined) heads.push(line);
    else if (under.get(head)?.push(line) === undefined) under.set(head, [line]);
  }
  return heads
    .map((head): Theme => {
      const given = counted.get(head.id);
      return { head, others: under.get(head.id) ?? [], votes: given === undefined ? noneCounted : given.votes, own: given?.own ?? 0 };
    })
    .sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
}

/**
 * What changes when one line is put to another: both themes become one, under the head of the other's. Putting it to null takes
 * the line out of its theme; the first of those left behind heads them from then on.
 */
export function placed(contributions: readonly Placement[], id: ContributionId, to: ContributionId | null): readonly Placement[] {
  const line = contributions.find((one) => one.id === id);
  if (line === undefined) return [];
  const behind = contributions.filter(({ under }) => under === id);
  if (to === null) {
    const [first, ...rest] = behind;
    return [
      ...(line.under === null ? [] : [{ id, under: null }]),
      ...(first === undefined ? [] : [{ id: first.id, under: null }, ...rest.map((one) => ({ id: one.id, under: first.id }))]),
    ];
  }
  const target = contributions.find((one) => one.id === to);
  const head = target?.under ?? target?.id;
  if (head === undefined || head === id || head === line.under) return [];
  return [{ id, under: head }, ...behind.map((one) => ({ id: one.id, under: head }))];
}
