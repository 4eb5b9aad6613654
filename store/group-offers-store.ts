import type { GroupOfferPorts } from '../domain/groupOffers/ports';
import type { Transaction } from './database';

/** The groupOffers area's tables, seen as the actor of the transaction. */
export function groupOffersStore(_tx: Transaction): GroupOfferPorts {
  return { area: 'groupOffers' };
}
