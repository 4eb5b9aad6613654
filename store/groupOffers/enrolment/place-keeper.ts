import { sql } from 'drizzle-orm';
import { lockSettled, type PlacePorts } from '../../../domain/groupOffers/enrolment/place-book';
import type { NewId, OfferId } from '../../../domain/identifiers';
import type { Clock } from '../../../domain/time';
import { asSystem } from '../../as-actor';
import type { Database, Transaction } from '../../database';
import { eventLog, outboxIn } from '../../write-ports';
import { lockPlaces } from '../places';
import { readOffersToDeliver } from '../read-offers';
import { rowsOf } from '../rows';
import { placeKeepingIn } from './enrolments';

export interface PlaceKeeperParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Lets time do its part in every offer where something is due: place offers lapse, quotas are released, and what is freed goes
 * on. One transaction an offer, under its lock: two servers at once, or a person at the same moment, do it once. Answers how many.
 */
export async function keepPlaces(parts: PlaceKeeperParts): Promise<number> {
  const now = parts.clock().toString();
  const due = await asSystem(parts.database, 'placeKeeper', (tx) =>
    rowsOf<{ id: OfferId }>(tx, sql`select id from offers_to_settle(${now}::timestamptz) id`));
  for (const { id } of due) {
    await asSystem(parts.database, 'placeKeeper', async (tx) => {
      const [offer] = await readOffersToDeliver(tx, [id]);
      if (offer !== undefined) await lockSettled(portsOf(parts, tx), offer);
    });
  }
  return due.length;
}

function portsOf({ clock, newId }: PlaceKeeperParts, tx: Transaction): PlacePorts {
  return {
    clock,
    events: eventLog(tx, { clock, newId, systemActor: 'placeKeeper' }),
    outbox: outboxIn(tx, { clock, newId }),
    groupOffers: { lockPlaces: (offerId) => lockPlaces(tx, offerId) },
    enrolment: placeKeepingIn(tx),
  };
}
