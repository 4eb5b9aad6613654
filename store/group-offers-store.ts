import type { GroupOfferPorts } from '../domain/groupOffers/ports';
import type { Transaction } from './database';
import { absencesIn } from './groupOffers/absences';
import { offersIn } from './groupOffers/offers';
import { placesIn } from './groupOffers/places';
import { searchIn } from './groupOffers/search';
import { sessionsIn } from './groupOffers/sessions';

/** The groupOffers area's tables, seen as the actor of the transaction. */
export function groupOffersStore(tx: Transaction): GroupOfferPorts {
  return { ...offersIn(tx), ...placesIn(tx), ...absencesIn(tx), ...sessionsIn(tx), ...searchIn(tx) };
}
