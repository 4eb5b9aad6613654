import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, Id, OfferId, OrganisationId } from '../../identifiers';
import type { EnrolmentRefusal } from './refusals';

export type SwapId = Id<'placeSwap'>;

/** `fallen`: what was proposed is no longer there: the place, how many come, or a group that was cancelled. */
export const swapStates = ['proposed', 'accepted', 'declined', 'withdrawn', 'lapsed', 'fallen'] as const;
export type SwapState = (typeof swapStates)[number];

/** What can be done with a proposal: the first two by the service that is asked, the last by the one that asks. */
export const swapActions = ['accept', 'decline', 'withdraw'] as const;
export type SwapAction = (typeof swapActions)[number];

/** One service's side of a swap: the offer that it gives a place in, to have one in the other's. */
interface SwapSide {
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
}

/**
 * Two services exchange places in two offers of one network. The one that proposes says which place it gives, the one that is
 * asked chooses which of its own it gives for it: neither sees the other's enrolments, only how many homes come in the proposal.
 */
export interface Swap {
  readonly id: SwapId;
  readonly proposing: SwapSide & { readonly householdId: EnrolmentId };
  /** The household is chosen with the yes. */
  readonly asked: SwapSide & { readonly householdId: EnrolmentId | null };
  /** What is given, as it was when it was proposed. */
  readonly homes: number;
  readonly participants: number;
  readonly state: SwapState;
  readonly answerBy: Temporal.Instant;
  readonly version: number;
}

const ends: Readonly<Record<Exclude<SwapState, 'proposed'>, EnrolmentRefusal>> = {
  accepted: 'swapIsMade', declined: 'swapIsDeclined', withdrawn: 'swapIsWithdrawn', lapsed: 'swapHasLapsed', fallen: 'swapHasFallen',
};

/** How a proposal stands at an instant: it lapses by the clock, whether or not somebody has noticed. */
export function swapStateAt({ state, answerBy }: Pick<Swap, 'state' | 'answerBy'>, now: Temporal.Instant): SwapState {
  return state === 'proposed' && Temporal.Instant.compare(answerBy, now) <= 0 ? 'lapsed' : state;
}

/** Why nothing can be done with a proposal any more; undefined while all of it can. */
export function endOfSwap(state: SwapState): EnrolmentRefusal | undefined {
  return state === 'proposed' ? undefined : ends[state];
}
