import { asc, eq, inArray } from 'drizzle-orm';
import type { GroupOffer, Session } from '../../domain/groupOffers/group-offer';
import type { OfferId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { byName } from '../network/by-name';
import { groupOffer, groupOfferService, groupSession } from '../schema/group-offers';
import { programme } from '../schema/group-offers-staffing';
import { municipality, network, organisation } from '../schema/network';
import { withLeaders } from './staffing/read-leaders';

/** Whole offers by id, in the order asked for; those the role may not see are left out. */
export async function readOffers(tx: Transaction, ids: readonly OfferId[]): Promise<readonly GroupOffer[]> {
  return withLeaders(tx, await readOffersToDeliver(tx, ids));
}

/** The same without leaders, whom no sent card shows. */
export async function readOffersToDeliver(tx: Transaction, ids: readonly OfferId[]): Promise<readonly GroupOffer[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: groupOffer.id, version: groupOffer.version, capacity: groupOffer.capacity, capacityUnit: groupOffer.capacityUnit, audience: groupOffer.audience, gathering: groupOffer.gathering,
      stage: groupOffer.stage, publishedAt: groupOffer.publishedAt, cancelReason: groupOffer.cancelReason,
      quotasUntil: groupOffer.quotasUntil, keepApart: groupOffer.keepApart,
      networkId: network.id, networkName: network.name,
      programmeKey: programme.key, titleNb: programme.titleNb, titleNn: programme.titleNn,
      ownTitleNb: groupOffer.titleNb, ownTitleNn: groupOffer.titleNn,
    })
    .from(groupOffer)
    .innerJoin(network, eq(network.id, groupOffer.networkId))
    .innerJoin(programme, eq(programme.key, groupOffer.programmeKey))
    .where(inArray(groupOffer.id, [...ids]));
  const sessions = await sessionsOf(tx, ids);
  const services = await servicesOf(tx, ids);
  const offers = new Map(rows.map((row) => [row.id, {
    id: row.id,
    version: row.version,
    stage: row.stage,
    published: row.publishedAt !== null,
    cancelReason: row.cancelReason,
    network: { id: row.networkId, name: row.networkName },
    programme: { key: row.programmeKey, titles: { nb: row.ownTitleNb ?? row.titleNb, nn: row.ownTitleNn ?? row.titleNn } },
    capacity: row.capacity,
    capacityUnit: row.capacityUnit,
    gathering: row.gathering,
    audience: row.audience,
    quotasUntil: row.quotasUntil,
    keepApart: row.keepApart,
    sessions: (sessions.get(row.id) ?? []).flatMap(({ session, cancelled }) => (cancelled ? [] : [session])),
    cancelledSessions: (sessions.get(row.id) ?? []).flatMap(({ session, cancelled }) => (cancelled ? [session] : [])),
    services: services.get(row.id) ?? [],
    leaders: [],
  } satisfies GroupOffer]));
  return ids.flatMap((id) => offers.get(id) ?? []);
}

interface ReadSession {
  readonly session: Session;
  readonly cancelled: boolean;
}

async function sessionsOf(tx: Transaction, ids: readonly OfferId[]): Promise<Map<OfferId, ReadSession[]>> {
  const rows = await tx
    .select({
      offerId: groupSession.offerId, id: groupSession.id, ordinal: groupSession.ordinal,
      start: groupSession.startsAt, end: groupSession.endsAt, cancelledAt: groupSession.cancelledAt, makesUpFor: groupSession.makesUpFor,
      municipalityNumber: municipality.number, municipalityName: municipality.name,
    })
    .from(groupSession)
    .leftJoin(municipality, eq(municipality.number, groupSession.municipalityNumber))
    .where(inArray(groupSession.offerId, [...ids]))
    .orderBy(asc(groupSession.startsAt), asc(groupSession.ordinal));
  return byOffer(rows, (row): ReadSession => ({
    cancelled: row.cancelledAt !== null,
    session: {
      id: row.id,
      ordinal: row.ordinal,
      period: { start: row.start, end: row.end },
      place: row.municipalityNumber === null || row.municipalityName === null
        ? { kind: 'teams' }
        : { kind: 'municipality', municipalityNumber: row.municipalityNumber, name: row.municipalityName },
      ...(row.makesUpFor === null ? {} : { makesUpFor: row.makesUpFor }),
    },
  }));
}

async function servicesOf(tx: Transaction, ids: readonly OfferId[]): Promise<Map<OfferId, GroupOffer['services']>> {
  const rows = await tx
    .select({ offerId: groupOfferService.offerId, id: organisation.id, name: organisation.name })
    .from(groupOfferService)
    .innerJoin(organisation, eq(organisation.id, groupOfferService.organisationId))
    .where(inArray(groupOfferService.offerId, [...ids]));
  return byOffer(byName(rows), ({ id, name }) => ({ id, name }));
}

function byOffer<Row extends { readonly offerId: OfferId }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Map<OfferId, Value[]> {
  const groups = new Map<OfferId, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.offerId);
    if (group === undefined) groups.set(row.offerId, [valueOf(row)]);
    else group.push(valueOf(row));
  }
  return groups;
}
