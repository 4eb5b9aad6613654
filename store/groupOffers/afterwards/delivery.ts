import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { isHeld } from '../../../domain/groupOffers/offer-state';
import type { OfferId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { readOffersToDeliver } from '../read-offers';

/** What the cards after a group show of it; undefined when it was cancelled. */
export async function deliveredFinishedGroup(tx: Transaction, offerId: OfferId): Promise<GroupOffer | undefined> {
  const [offer] = await readOffersToDeliver(tx, [offerId]);
  return offer !== undefined && isHeld(offer) ? offer : undefined;
}
