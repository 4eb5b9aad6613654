import { and, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { GroupOfferPorts, LockedPlaces, ServicePlaces } from '../../domain/groupOffers/ports';
import type { InLine } from '../../domain/groupOffers/places';
import type { OfferId, OrganisationId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { enrolment } from '../schema/group-offers';

/** Counting: own rows are read as they are, all rows only through functions that answer numbers. */
export function placesIn(
  tx: Transaction,
): Pick<GroupOfferPorts, 'withFreePlace' | 'placesByService' | 'lockPlaces' | 'line' | 'placeWaiting'> {
  return {
    withFreePlace: async (offerIds) => {
      const rows = await rowsOf<{ id: OfferId }>(tx, sql`select id from offers_with_free_place(${arrayText(offerIds)}::uuid[]) id`);
      return new Set(rows.map(({ id }) => id));
    },
    placesByService: (offerIds) => placesByService(tx, offerIds),
    lockPlaces: async (offerId) => {
      const rows = await rowsOf<{ capacity: number; placed: number; waiting: number; last_arrival: number }>(
        tx, sql`select * from lock_places(${offerId})`,
      );
      return rows.map(({ last_arrival: lastArrival, ...counts }): LockedPlaces => ({ ...counts, lastArrival }))[0];
    },
    line: (offerId) => rowsOf<{ id: InLine['id']; arrival: number }>(tx, sql`select id, arrival from waiting_line(${offerId})`),
    placeWaiting: async (enrolmentId, at) => {
      const [placed] = await rowsOf<{ organisation_id: OrganisationId; version: number }>(
        tx, sql`select * from place_waiting(${enrolmentId}, ${at.toString()}::timestamptz)`,
      );
      if (placed === undefined) throw new Error('the first in line could not be placed under the lock');
      return { organisationId: placed.organisation_id, version: placed.version };
    },
  };
}

/** Placed and waiting by offer and service, of the rows that the role may see. */
export async function placesByService(
  tx: Transaction,
  offerIds: readonly OfferId[],
): Promise<ReadonlyMap<OfferId, readonly ServicePlaces[]>> {
  if (offerIds.length === 0) return new Map();
  const rows = await tx
    .select({
      offerId: enrolment.offerId,
      serviceId: enrolment.organisationId,
      placed: sql<number>`(count(*) filter (where ${enrolment.status} = 'placed'))::integer`,
      waiting: sql<number>`(count(*) filter (where ${enrolment.status} = 'waiting'))::integer`,
    })
    .from(enrolment)
    .where(and(inArray(enrolment.offerId, [...offerIds]), ne(enrolment.status, 'withdrawn')))
    .groupBy(enrolment.offerId, enrolment.organisationId);
  return new Map(offerIds.map((id) => [
    id,
    rows.filter(({ offerId }) => offerId === id).map(({ serviceId, placed, waiting }) => ({ serviceId, placed, waiting })),
  ]));
}

async function rowsOf<Row extends Record<string, unknown>>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(query)) as { rows: readonly Row[] };
  return rows;
}

function arrayText(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
