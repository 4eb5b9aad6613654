import { capacity, quotas, type Request } from './crowd';

/** What is in the database after a rush: one row a home, in the order in which they were committed. */
export interface CommittedHome {
  /** Which of the requests it came with, by its place in the crowd. */
  readonly request: number;
  readonly status: string;
}

/** What the one who pressed was told. */
export type Told = 'placed' | 'waiting';

/**
 * How many homes and answers differ from what the rules give when the requests are replayed one after the other in the
 * order they were committed. Written apart from the product's rules on purpose: places reserved for others are counted
 * here by hand. A request that was answered and left no rows, or left some and was not answered, is a difference too.
 */
export function differences(
  requests: readonly Request[],
  committed: readonly CommittedHome[],
  told: readonly (Told | undefined)[],
): number {
  const homesOf = new Map<number, CommittedHome[]>();
  for (const home of committed) homesOf.set(home.request, [...(homesOf.get(home.request) ?? []), home]);
  const placed = quotas.map(() => 0);
  let wrong = 0;
  for (const [at, homes] of homesOf) {
    const request = requests[at];
    if (request === undefined) throw new Error('a row of no request');
    const reservedForOthers = quotas.reduce(
      (sum, quota, service) => sum + (service === request.service ? 0 : Math.max(quota - (placed[service] ?? 0), 0)), 0,
    );
    const free = capacity - placed.reduce((sum, count) => sum + count, 0) - reservedForOthers;
    const expected = request.homes <= free ? 'placed' : 'waiting';
    wrong += homes.filter(({ status }) => status !== expected).length + Math.abs(homes.length - request.homes);
    wrong += told[at] === expected ? 0 : 1;
    if (expected === 'placed') placed[request.service] = (placed[request.service] ?? 0) + request.homes;
  }
  return wrong + told.filter((answer, at) => answer !== undefined && !homesOf.has(at)).length;
}
