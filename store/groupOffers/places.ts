import { and, eq, inArray, sql } from 'drizzle-orm';
import type { GroupOfferPorts, LockedPlaces, ServicePlaces } from '../../domain/groupOffers/ports';
import type { OfferId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { enrolment, groupOffer } from '../schema/group-offers';
import { instantOf, rowsOf, uuids, type RawInstant } from './rows';

/** Counting: own rows are read as they are, all rows only through functions that answer numbers. */
export function placesIn(tx: Transaction): Pick<GroupOfferPorts, 'withFreePlace' | 'placesByService' | 'lockPlaces'> {
  return {
    withFreePlace: async (offerIds) => {
      const rows = await rowsOf<{ id: OfferId }>(tx, sql`select id from offers_with_free_place(${uuids(offerIds)}::uuid[]) id`);
      return new Set(rows.map(({ id }) => id));
    },
    placesByService: (offerIds) => placesByService(tx, offerIds),
    lockPlaces: (offerId) => lockPlaces(tx, offerId),
  };
}

/** Locks an offer to the end of the transaction, and reads what decides about its places. */
export async function lockPlaces(tx: Transaction, offerId: OfferId): Promise<LockedPlaces | undefined> {
  const [row] = await rowsOf<LockedRow>(tx, sql`select * from lock_places(${offerId})`);
  return row === undefined ? undefined : {
    stage: row.stage,
    unit: row.capacity_unit,
    capacity: row.capacity,
    keepApart: row.keep_apart,
    quotasUntil: row.quotas_until === null ? null : Temporal.PlainDate.from(row.quotas_until),
    quotasReleased: row.quotas_released,
    stretch: { start: instantOf(row.begins), end: instantOf(row.ends) },
    lastArrival: row.last_arrival,
    inLine: row.in_line,
    firstAnswerBy: row.first_answer_by === null ? undefined : instantOf(row.first_answer_by),
    services: row.services,
  };
}

interface LockedRow extends Record<string, unknown> {
  readonly stage: LockedPlaces['stage'];
  readonly capacity_unit: LockedPlaces['unit'];
  readonly capacity: number;
  readonly keep_apart: boolean;
  readonly quotas_until: string | null;
  readonly quotas_released: boolean;
  readonly begins: RawInstant;
  readonly ends: RawInstant;
  readonly last_arrival: number;
  readonly in_line: number;
  readonly first_answer_by: RawInstant | null;
  readonly services: LockedPlaces['services'];
}

/** Placed, held and waiting by offer and service, of the rows that the role may see. */
export async function placesByService(
  tx: Transaction,
  offerIds: readonly OfferId[],
): Promise<ReadonlyMap<OfferId, readonly ServicePlaces[]>> {
  if (offerIds.length === 0) return new Map();
  const size = sql`case ${groupOffer.capacityUnit} when 'person' then ${enrolment.participants} else 1 end`;
  const seats = (status: 'placed' | 'offered') => sql<number>`(coalesce(sum(${size}) filter (where ${enrolment.status} = ${status}), 0))::integer`;
  const rows = await tx
    .select({
      offerId: enrolment.offerId,
      serviceId: enrolment.organisationId,
      placed: seats('placed'),
      offered: seats('offered'),
      waiting: sql<number>`(count(*) filter (where ${enrolment.status} = 'waiting'))::integer`,
      requested: sql<number>`(count(*) filter (where ${enrolment.status} = 'requested'))::integer`,
    })
    .from(enrolment)
    .innerJoin(groupOffer, eq(groupOffer.id, enrolment.offerId))
    .where(and(inArray(enrolment.offerId, [...offerIds]), inArray(enrolment.status, ['requested', 'placed', 'offered', 'waiting'])))
    .groupBy(enrolment.offerId, enrolment.organisationId);
  return new Map(offerIds.map((id) => [
    id,
    rows.filter(({ offerId }) => offerId === id).map(({ offerId: _, requested, ...places }) => (requested === 0 ? places : { ...places, requested })),
  ]));
}
