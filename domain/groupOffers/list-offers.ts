import { Temporal } from 'temporal-polyfill';
import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { success, type Success } from '../outcome';
import type { Ports } from '../unit-of-work';
import { stretchOf } from './group-offer';
import { viewsOf, type OfferView } from './offer-view';
import type { OfferMark } from './ports';

export interface ListOffers {
  readonly after?: OfferMark;
  readonly limit: number;
  readonly networkId?: NetworkId;
}

/** `next` is where the following page goes on; absent on the last one. */
export interface OfferPage {
  readonly offers: readonly OfferView[];
  readonly next?: OfferMark;
}

/** One page of the offers the actor may see: the next first, then those that are over or cancelled, the latest first. */
export async function listOffers(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
  { after, limit, networkId }: ListOffers,
): Promise<Success<OfferPage>> {
  const now = clock();
  const found = await groupOffers.offersAfter(after, limit + 1, now, networkId);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const offers = await viewsOf(groupOffers, actor, page, now);
  if (last === undefined || found.length <= limit) return success({ offers });
  const { start, end } = stretchOf(last.sessions);
  return success({ offers, next: { over: last.stage === 'cancelled' || Temporal.Instant.compare(end, now) <= 0, firstStart: start, id: last.id } });
}
