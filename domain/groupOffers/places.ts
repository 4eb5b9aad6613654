import type { EnrolmentId, OrganisationId } from '../identifiers';
import type { Counts } from './group-offer';
import type { EnrolmentStatus } from './enrolment';

/** One who waits, without whose: what the line may show to anybody. */
export interface InLine {
  readonly id: EnrolmentId;
  readonly arrival: number;
}

/** Whether the next to come would get a place. Nobody passes those who wait already. */
export function hasFreePlace(capacity: number, { placed, waiting }: Counts): boolean {
  return placed < capacity && waiting === 0;
}

/** Where the next to come goes: to a place, or to the end of the waiting list. */
export function placeOrWait(capacity: number, counts: Counts): Exclude<EnrolmentStatus, 'withdrawn'> {
  return hasFreePlace(capacity, counts) ? 'placed' : 'waiting';
}

/** The one who gets the freed place: the first that came, if there is one and there is room. */
export function nextInLine(capacity: number, placed: number, line: readonly InLine[]): InLine | undefined {
  if (placed >= capacity) return undefined;
  return line.reduce<InLine | undefined>(
    (first, one) => (first === undefined || one.arrival < first.arrival ? one : first),
    undefined,
  );
}

/** How many places and places in line one service may hold in one offer, so that none fills the whole line. */
export function mostOfOneService(capacity: number): number {
  return Math.max(capacity, 40);
}

/** Which services' cards show something else than before: those that moved, and all when free places came or went. */
export function servicesToTell(
  change: { readonly freeBefore: boolean; readonly freeAfter: boolean; readonly moved: readonly OrganisationId[] },
  invited: readonly OrganisationId[],
): readonly OrganisationId[] {
  return change.freeBefore === change.freeAfter ? [...new Set(change.moved)] : [...new Set([...invited, ...change.moved])];
}
