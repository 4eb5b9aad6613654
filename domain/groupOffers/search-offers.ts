import type { Temporal } from 'temporal-polyfill';
import type { OfferId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome, type Success } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { GroupOffer } from './group-offer';
import { stateOf, type OfferState } from './offer-state';
import { offerNoun, offerPolicy } from './policy';

/** An offer as it may be shown to anybody whom a reader passes it on to: published, and without any counts. */
export interface SharedOffer {
  readonly offer: GroupOffer;
  /** Never `full`: whether places are free is each service's to know. */
  readonly state: OfferState;
}

export interface SearchOffers {
  /** Words that each must stand in the programme's title, the network's or a municipality's name; all offers without any. */
  readonly text: string;
  readonly skip: number;
  readonly limit: number;
}

type Needed = Pick<Ports, 'groupOffers' | 'clock'>;

/** Longer than the longest title and name together; more is no search. */
const mostWords = 12;

/** Offers of the actor's that are published and not over, the next first. */
export async function searchOffers(
  { groupOffers, clock }: Needed,
  actor: Actor,
  { text, skip, limit }: SearchOffers,
): Promise<Success<readonly SharedOffer[]>> {
  const now = clock();
  const words = text.trim().split(/\s+/).filter((word) => word !== '').slice(0, mostWords);
  const found = await groupOffers.offersMatching(words, { skip, limit, now });
  return success(found.filter((offer) => mayPassOn(actor, offer)).map((offer) => shared(offer, now)));
}

/** One offer to be passed on; `notFound` for one that the actor may not see, and for a draft, which is nobody else's to see. */
export async function shareOffer(
  { groupOffers, clock }: Needed,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<SharedOffer, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  return offer !== undefined && mayPassOn(actor, offer) ? success(shared(offer, clock())) : refuse('notFound');
}

function mayPassOn(actor: Actor, offer: GroupOffer): boolean {
  return offer.published && offerPolicy.permits(actor, 'see', offerNoun(offer));
}

function shared(offer: GroupOffer, now: Temporal.Instant): SharedOffer {
  return { offer, state: stateOf(offer, true, now) };
}
