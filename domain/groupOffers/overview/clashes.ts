import { Temporal, type Period } from '../../time';

/** A session with those it needs; `key` is its offer's, and the offers of a plan are told apart by it. */
export interface Booked {
  readonly key: string;
  readonly period: Period;
  readonly leaderIds: readonly string[];
  readonly serviceIds: readonly string[];
}

/** One who is wanted by two offers at the same time. */
export interface Clash {
  readonly kind: 'leader' | 'service';
  readonly who: string;
  readonly keys: readonly [string, string];
  /** When the earlier of the two begins, the first time that they clash. */
  readonly at: Temporal.Instant;
  /** How many times they do. */
  readonly times: number;
}

/**
 * Everybody whom two different offers want at the same time: a leader who cannot be in two places, a service whose foster
 * homes would have to choose. Sessions that only touch do not clash. Who clashes in the same two offers again and again is
 * named once; in order of the first time.
 */
export function clashesAmong(sessions: readonly Booked[]): readonly Clash[] {
  const inOrder = [...sessions].sort((one, other) => Temporal.Instant.compare(one.period.start, other.period.start));
  const clashes = new Map<string, Clash>();
  let open: Booked[] = [];
  for (const session of inOrder) {
    open = open.filter(({ period }) => Temporal.Instant.compare(period.end, session.period.start) > 0);
    for (const other of open) {
      if (other.key === session.key) continue;
      for (const { kind, who } of wantedByBoth(other, session)) {
        const keys = other.key < session.key ? [other.key, session.key] as const : [session.key, other.key] as const;
        const name = [kind, who, ...keys].join('/');
        const before = clashes.get(name);
        clashes.set(name, before === undefined ? { kind, who, keys, at: other.period.start, times: 1 } : { ...before, times: before.times + 1 });
      }
    }
    open.push(session);
  }
  return [...clashes.values()];
}

function wantedByBoth(one: Booked, other: Booked): readonly Pick<Clash, 'kind' | 'who'>[] {
  return [
    ...one.leaderIds.filter((id) => other.leaderIds.includes(id)).map((who) => ({ kind: 'leader' as const, who })),
    ...one.serviceIds.filter((id) => other.serviceIds.includes(id)).map((who) => ({ kind: 'service' as const, who })),
  ];
}
