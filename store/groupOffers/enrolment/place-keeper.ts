import { sql } from 'drizzle-orm';
import { lockSettled, type PlacePorts } from '../../../domain/groupOffers/enrolment/place-book';
import type { SwapId } from '../../../domain/groupOffers/enrolment/swap';
import type { NewId, OfferId, OrganisationId } from '../../../domain/identifiers';
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
  return due.length + await endDueSwaps(parts, now);
}

/** Ends proposals of swaps whose time is out, or whose places are no longer what was proposed, and tells both services. Answers how many. */
async function endDueSwaps({ database, clock, newId }: PlaceKeeperParts, now: string): Promise<number> {
  return asSystem(database, 'placeKeeper', async (tx) => {
    const ended = await rowsOf<EndedSwap>(tx, sql`select * from end_due_swaps(${now}::timestamptz)`);
    const events = eventLog(tx, { clock, newId, systemActor: 'placeKeeper' });
    const outbox = outboxIn(tx, { clock, newId });
    for (const { id, state, version, organisation_id: proposing, other_organisation_id: asked } of ended) {
      await events.append({ noun: 'placeSwap', nounId: id, what: state, version });
      await outbox.post({ card: 'groupOffers.swapProposed', objectId: id, to: { kind: 'serviceChannel', organisationId: asked } });
      await outbox.post({ card: 'groupOffers.swapAnswered', objectId: id, to: { kind: 'serviceChannel', organisationId: proposing } });
    }
    return ended.length;
  });
}

interface EndedSwap extends Record<string, unknown> {
  readonly id: SwapId;
  readonly state: string;
  readonly version: number;
  readonly organisation_id: OrganisationId;
  readonly other_organisation_id: OrganisationId;
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
