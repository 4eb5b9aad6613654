import type { EnrolmentId, OrganisationId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { change, fits, isOf, roomIn, settle, type Entry, type Household, type Ledger, type Moment } from './ledger';
import type { EnrolmentRefusal } from './refusals';
import { sizeOf } from './room';

/** One offer's part of a swap: the household that gives its places there. */
export interface SwapPart {
  readonly ledger: Ledger;
  readonly householdId: EnrolmentId;
  readonly moment: Moment;
}

/** What a swap has made of one offer. */
export interface Exchanged {
  readonly ledger: Ledger;
  /** The homes that gave their places, in order of arrival. */
  readonly left: Household;
  /** The other service's homes, which have them now; new entries in this offer. */
  readonly came: Household;
  /** Places of the giver's quota that follow to the service that comes. */
  readonly quotaMoved: number;
}

/**
 * Two households of different services change places between two offers, in both or in none. Each household goes whole. Refuses
 * what has no place to give (`onlyPlacesAreSwapped`), and homes that do not fit where they would come (`swapDoesNotFit`).
 */
export function swapPlaces(one: SwapPart, other: SwapPart, newId: () => EnrolmentId): Outcome<readonly [Exchanged, Exchanged], EnrolmentRefusal> {
  const given = placedOf(one);
  const taken = placedOf(other);
  if (given === undefined || taken === undefined) return refuse('onlyPlacesAreSwapped');
  const first = exchange(one, given, arriving(one.ledger, taken, newId));
  if (!first.ok) return first;
  const second = exchange(other, taken, arriving(other.ledger, given, newId));
  return second.ok ? success([first.value, second.value]) : second;
}

/**
 * Homes leave and others come at once, so that nobody in the line is passed by a place that never was free. A place that was
 * of the giver's quota takes its reservation with it: what is reserved stays the same in sum. What is left over goes to the line.
 */
export function exchange({ ledger, moment }: SwapPart, left: Household, came: Household): Outcome<Exchanged, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const quotaMoved = quotaThatFollows(settled, left);
  const freed = { ...change(settled, isOf(left), { status: 'withdrawn' }), quotas: moved(settled.quotas, left[0].serviceId, came[0].serviceId, quotaMoved) };
  if (!fits(freed, roomIn(freed), came)) return refuse('swapDoesNotFit');
  return success({ ledger: settle({ ...freed, entries: [...freed.entries, ...came] }, moment), left, came, quotaMoved });
}

/** A household all of which has places; undefined when some of it is asked for, offered or in line, or all has ended. */
function placedOf({ ledger, householdId, moment }: SwapPart): Household | undefined {
  const standing = settle(ledger, moment).entries.filter((entry) => entry.householdId === householdId && stands(entry));
  const [first, ...others] = standing.sort((one, other) => one.arrival - other.arrival);
  return first !== undefined && standing.every(({ status }) => status === 'placed') ? [first, ...others] : undefined;
}

const stands = ({ status }: Entry): boolean => status === 'requested' || status === 'placed' || status === 'offered' || status === 'waiting';

/** The same homes as new entries of another offer, last of all who came; priority is given anew in each. */
function arriving({ entries }: Ledger, homes: Household, newId: () => EnrolmentId): Household {
  const last = entries.reduce((most, { arrival }) => Math.max(most, arrival), 0);
  const householdId = newId();
  const arrived = (home: Entry, at: number): Entry => ({
    id: at === 0 ? householdId : newId(), householdId, serviceId: home.serviceId, participants: home.participants,
    priority: 'ordinary', arrival: last + at + 1, status: 'placed', answerBy: null,
  });
  const [first, ...others] = homes;
  return [arrived(first, 0), ...others.map((home, at) => arrived(home, at + 1))];
}

/** How much of a service's quota would stand empty without these homes, of what they take. */
function quotaThatFollows(ledger: Ledger, left: Household): number {
  const [{ serviceId }] = left;
  const size = sizeOf(left, ledger.unit);
  const stays = (roomIn(ledger).taken.get(serviceId) ?? 0) - size;
  return Math.min(size, Math.max((ledger.quotas.get(serviceId) ?? 0) - stays, 0));
}

function moved(quotas: Ledger['quotas'], from: OrganisationId, to: OrganisationId, places: number): Ledger['quotas'] {
  if (places === 0) return quotas;
  return new Map(quotas).set(from, (quotas.get(from) ?? 0) - places).set(to, (quotas.get(to) ?? 0) + places);
}
