import type { Access } from './access';

/** A reading with its link: the hash, in hexadecimal, of the link before it followed by its own text. */
export interface LinkedAccess extends Access {
  readonly link: string;
}

/** Where a chain begins: what stands there was let go when its time was out, and its last link is kept. */
export interface ChainStart {
  readonly position: number;
  readonly link: string;
}

/** What a link is made of, in an order that never changes; the database writes the same (migration 0061). Instants with six decimals, in UTC. */
export function linkText({ position, at, personId, ground, kind, referralId, reference, orderingServiceId, baseId }: Access): string {
  return [position, at.toString({ smallestUnit: 'microsecond' }), personId, ground, kind, referralId, reference, orderingServiceId, baseId].join('|');
}

/**
 * The first position at which the chain does not hold, undefined when it holds: something was changed there, put in, or taken out
 * before it. That the newest are missing shows only against a link that was written down elsewhere.
 */
export function brokenAt(
  start: ChainStart, accesses: Iterable<LinkedAccess>, linkOf: (before: string, text: string) => string,
): number | undefined {
  let last = start;
  for (const access of accesses) {
    const { position } = access;
    if (position !== last.position + 1 || access.link !== linkOf(last.link, linkText(access))) return last.position + 1;
    last = { position, link: access.link };
  }
  return undefined;
}
