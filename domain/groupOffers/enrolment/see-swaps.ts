import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { hindranceTo, stateOf } from '../offer-state';
import { enrolmentPolicy, offerNoun, offerPolicy } from '../policy';
import type { Enrolment } from './enrolment';
import { whyNoSwapBetween } from './propose-swap';
import { endOfSwap, swapStateAt, type Swap, type SwapId, type SwapState } from './swap';
import type { MadeSwap } from './swap-ports';

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'swaps' | 'clock'>;

/** An own household that goes whole, by its codes. */
export interface OwnHousehold {
  readonly householdId: EnrolmentId;
  /** One of its homes, by which it is named when it is given. */
  readonly enrolmentId: EnrolmentId;
  readonly organisationId: OrganisationId;
  readonly codes: readonly string[];
  readonly participants: number;
}

/** A proposal as one of its two services is shown it: both offers, and neither's codes but the reader's own. */
export interface SeenSwap {
  readonly swap: Swap;
  readonly state: SwapState;
  readonly offer: GroupOffer;
  readonly otherOffer: GroupOffer;
  /** Whether the reader's service is asked, or has asked. */
  readonly side: 'asked' | 'proposing';
  /** Whether the reader may answer it now, or take it back. */
  readonly open: boolean;
  /** Own homes: what may be given by who is asked and has not answered; what is given by who proposes. */
  readonly own: readonly OwnHousehold[];
}

/** What can be proposed: one of the own homes with places, for a place in one of the offers, of one of the services there. */
interface SwapChoices {
  readonly own: readonly OwnHousehold[];
  readonly others: readonly { readonly offer: GroupOffer; readonly serviceIds: readonly OrganisationId[] }[];
}

export interface SwapsInOffer {
  readonly offer: GroupOffer;
  readonly swaps: readonly SeenSwap[];
  readonly choices: SwapChoices;
  readonly made: readonly MadeSwap[];
}

/** Most offers that are looked among for those a place can be had in. */
const mostOffers = 100;

/**
 * Swaps of the reader's own services in an offer with what they can propose; for its coordinator that swaps took place, between
 * whom. `notFound` for who may not see the offer, `notAllowed` for who neither swaps nor steers there.
 */
export async function seeSwaps(ports: Needed, actor: Actor, offerId: OfferId): Promise<Outcome<SwapsInOffer, 'notFound' | 'notAllowed'>> {
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const ownIds = swappingServices(actor, offer);
  const steers = offerPolicy.permits(actor, 'steer', offerNoun(offer));
  if (ownIds.length === 0 && !steers) return refuse('notAllowed');
  const swaps = ownIds.length === 0 ? [] : await ports.swaps.swapsOf(offerId, ownIds);
  const seen: SeenSwap[] = [];
  for (const swap of swaps) {
    const one = await seenSwap(ports, actor, swap);
    if (one !== undefined) seen.push(one);
  }
  return success({
    offer, swaps: seen, choices: await choicesIn(ports, offer, ownIds, seen), made: steers ? await ports.swaps.madeSwaps(offerId) : [],
  });
}

/** One proposal, or `notFound` for who is of neither service. */
export async function seeSwap(ports: Needed, actor: Actor, swapId: SwapId): Promise<Outcome<SeenSwap, 'notFound'>> {
  const swap = await ports.swaps.swap(swapId);
  const seen = swap === undefined ? undefined : await seenSwap(ports, actor, swap);
  return seen === undefined ? refuse('notFound') : success(seen);
}

async function seenSwap(ports: Needed, actor: Actor, swap: Swap): Promise<SeenSwap | undefined> {
  const offer = await ports.groupOffers.offer(swap.proposing.offerId);
  const otherOffer = await ports.groupOffers.offer(swap.asked.offerId);
  if (offer === undefined || otherOffer === undefined) return undefined;
  const may = (of: GroupOffer, serviceId: OrganisationId) => enrolmentPolicy.permits(actor, 'swap', { offer: offerNoun(of), serviceId });
  const asked = may(otherOffer, swap.asked.organisationId);
  if (!asked && !may(offer, swap.proposing.organisationId)) return undefined;
  const state = swapStateAt(swap, ports.clock());
  const open = endOfSwap(state) === undefined;
  const { householdId } = asked ? swap.asked : swap.proposing;
  const own = householdId === null ? await placed(ports, otherOffer.id, [swap.asked.organisationId]) : householdsOf(await ports.enrolment.household(householdId));
  return { swap, state, offer, otherOffer, side: asked ? 'asked' : 'proposing', open, own: householdId === null && !open ? [] : own };
}

async function choicesIn(ports: Needed, offer: GroupOffer, ownIds: readonly OrganisationId[], seen: readonly SeenSwap[]): Promise<SwapChoices> {
  const now = ports.clock();
  if (ownIds.length === 0 || !takesSwaps(offer, now)) return { own: [], others: [] };
  const proposed = new Set(seen.filter(({ open, side }) => open && side === 'proposing').map(({ swap }) => swap.proposing.householdId));
  const own = (await placed(ports, offer.id, ownIds)).filter(({ householdId }) => !proposed.has(householdId));
  if (own.length === 0) return { own, others: [] };
  const giving = new Set(own.map(({ organisationId }) => organisationId));
  const offers = await ports.groupOffers.offersAfter(undefined, mostOffers, now, offer.network.id);
  const others = offers.filter((other) => takesSwaps(other, now)).flatMap((other) => {
    const serviceIds = other.services.map(({ id }) => id).filter((id) => [...giving].some((from) => whyNoSwapBetween(offer, other, from, id) === undefined));
    return serviceIds.length === 0 ? [] : [{ offer: other, serviceIds }];
  });
  return { own, others };
}

function takesSwaps(offer: GroupOffer, now: Temporal.Instant): boolean {
  return !offer.keepApart && offer.audience !== 'parents' && hindranceTo('swap', stateOf(offer, true, now)) === undefined;
}

async function placed(ports: Needed, offerId: OfferId, serviceIds: readonly OrganisationId[]): Promise<readonly OwnHousehold[]> {
  return householdsOf((await ports.enrolment.active(offerId, serviceIds)).filter(({ status }) => status === 'placed'));
}

function householdsOf(homes: readonly Enrolment[]): readonly OwnHousehold[] {
  return [...new Set(homes.map(({ householdId }) => householdId))].flatMap((householdId) => {
    const [first, ...others] = homes.filter((home) => home.householdId === householdId);
    if (first === undefined) return [];
    const all = [first, ...others];
    return [{
      householdId, enrolmentId: first.id, organisationId: first.organisationId, codes: all.map(({ code }) => code),
      participants: all.reduce((sum, { participants }) => sum + participants, 0),
    }];
  });
}

function swappingServices(actor: Actor, offer: GroupOffer): readonly OrganisationId[] {
  const noun = offerNoun(offer);
  return noun.serviceIds.filter((serviceId) => enrolmentPolicy.permits(actor, 'swap', { offer: noun, serviceId }));
}
