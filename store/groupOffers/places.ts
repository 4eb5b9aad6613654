import { and, eq, inArray, sql } from 'drizzle-orm';
import type { GroupOfferPorts, LockedPlaces, ServicePlaces } from '../../domain/groupOffers/ports';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { enrolment, groupOffer } from '../schema/group-offers';
import { rowsOf, uuids } from './rows';

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
  const [row] = await rowsOf<{ places: string | null }>(tx, sql`select lock_places(${offerId}) places`);
  return row === undefined || row.places === null ? undefined : placesFrom(row.places).places;
}

/** What decides about an offer's places, and a text that the database says as long as nothing of it has changed. */
export interface MarkedPlaces {
  readonly mark: string;
  readonly places: LockedPlaces;
}

/** What decides about an offer's places as it is now; undefined when the actor has no part in it. */
export async function placesNow(tx: Transaction, offerId: OfferId): Promise<MarkedPlaces | undefined> {
  const [row] = await rowsOf<{ places: string | null }>(tx, sql`select places_now(${offerId}) places`);
  return row === undefined || row.places === null ? undefined : placesFrom(row.places);
}

/** The mark once this household has been written, when nothing else has changed: its revision stands first, and by whom it came. */
export function markAfter(mark: string, householdId: EnrolmentId): string {
  const [revision = '', ...rest] = mark.split(' ');
  return [`${Number.parseInt(revision, 10) + 1}:${householdId}`, ...rest].join(' ');
}

function placesFrom(said: string): MarkedPlaces {
  const { mark, begins, ends, quotasUntil, firstAnswerBy, ...places } = JSON.parse(said) as SaidPlaces;
  return {
    mark,
    places: {
      ...places,
      quotasUntil: quotasUntil === null ? null : Temporal.PlainDate.from(quotasUntil),
      stretch: { start: Temporal.Instant.from(begins), end: Temporal.Instant.from(ends) },
      firstAnswerBy: firstAnswerBy === null ? undefined : Temporal.Instant.from(firstAnswerBy),
    },
  };
}

interface SaidPlaces extends Omit<LockedPlaces, 'quotasUntil' | 'stretch' | 'firstAnswerBy'> {
  readonly mark: string;
  readonly quotasUntil: string | null;
  readonly begins: string;
  readonly ends: string;
  readonly firstAnswerBy: string | null;
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
