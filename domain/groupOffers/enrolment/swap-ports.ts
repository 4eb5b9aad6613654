import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { Swap, SwapId } from './swap';

/** A swap that is to be written in both offers, as the rules have decided it. */
interface SwapToMake {
  readonly id: SwapId;
  /** The household that the service that was asked gives. */
  readonly householdId: EnrolmentId;
  /** The homes that come into the offer of the service that proposed, by new ids in order; and how much quota follows. */
  readonly came: readonly EnrolmentId[];
  readonly quotaMoved: number;
  /** The same for the other offer. */
  readonly otherCame: readonly EnrolmentId[];
  readonly otherQuotaMoved: number;
  readonly at: Temporal.Instant;
}

/** A swap between two services that has been made, as who steers the places is told of it. */
export interface MadeSwap {
  readonly id: SwapId;
  readonly at: Temporal.Instant;
  readonly services: readonly [OrganisationId, OrganisationId];
}

/** What swaps of places need from outside. */
export interface SwapPorts {
  swap(swapId: SwapId): Promise<Swap | undefined>;
  /** Proposals from and to the services that concern the offer, the newest first. */
  swapsOf(offerId: OfferId, serviceIds: readonly OrganisationId[]): Promise<readonly Swap[]>;
  /** Swaps that have been made in an offer, for its network's coordinator; the newest first. */
  madeSwaps(offerId: OfferId): Promise<readonly MadeSwap[]>;
  /** Whether one of the actor's own households stands in a proposal that is open at the instant. */
  isInSwap(householdId: EnrolmentId, at: Temporal.Instant): Promise<boolean>;
  propose(proposal: {
    readonly id: SwapId; readonly householdId: EnrolmentId; readonly otherOfferId: OfferId; readonly otherServiceId: OrganisationId;
    readonly at: Temporal.Instant; readonly until: Temporal.Instant;
  }): Promise<void>;
  /** Ends an open proposal without a swap; false when it had ended. */
  endSwap(swapId: SwapId, as: 'declined' | 'withdrawn', at: Temporal.Instant): Promise<boolean>;
  /** Makes the swap in both offers, each new home with a fresh code of its service. Answers who had proposed it. */
  makeSwap(swap: SwapToMake): Promise<PersonId>;
}
