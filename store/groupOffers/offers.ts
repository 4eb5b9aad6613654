import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Audience } from '../../domain/groupOffers/group-offer';
import type { GroupOfferPorts } from '../../domain/groupOffers/ports';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { groupOffer, groupOfferLeader, groupOfferService, groupSession, offerQuota } from '../schema/group-offers';
import { readOffers } from './read-offers';
import { rowsOf } from './rows';
import { sessionRow } from './sessions';
import { catalogueOf } from './staffing/catalogue';

/** Programmes and offers as the actor of the transaction may see them, and a new offer written whole. */
export function offersIn(
  tx: Transaction,
): Pick<GroupOfferPorts, 'programmes' | 'insertOffer' | 'writeStage' | 'offer' | 'brief' | 'offersAfter' | 'offersLed'> {
  return {
    programmes: async (networkId) => (await catalogueOf(tx, networkId ?? null)).filter(({ retired }) => !retired),
    insertOffer: async ({ sessions, serviceIds, quotas, leaderIds, titles, ...offer }) => {
      await tx.insert(groupOffer).values({ ...offer, titleNb: titles?.nb ?? null, titleNn: titles?.nn ?? null });
      await tx.insert(groupSession).values(sessions.map((session) => sessionRow(offer.id, session)));
      await tx.insert(groupOfferService).values(serviceIds.map((organisationId) => ({ offerId: offer.id, organisationId })));
      if (quotas.size > 0) {
        await tx.insert(offerQuota).values([...quotas].map(([organisationId, places]) => ({ offerId: offer.id, organisationId, places })));
      }
      if (leaderIds.length > 0) {
        await tx.insert(groupOfferLeader).values(leaderIds.map((personId, at) => ({ offerId: offer.id, personId, ordinal: at + 1 })));
      }
    },
    writeStage: async ({ offerId, basedOn, stage, cancelReason, at }) => {
      const written = await tx.update(groupOffer)
        .set({
          stage, cancelReason, version: basedOn + 1,
          ...(stage === 'published' ? { publishedAt: sql`coalesce(${groupOffer.publishedAt}, ${at.toString()}::timestamptz)` } : {}),
        })
        .where(and(eq(groupOffer.id, offerId), eq(groupOffer.version, basedOn)))
        .returning({ id: groupOffer.id });
      return written.length === 1;
    },
    offer: async (offerId) => (await readOffers(tx, [offerId]))[0],
    offersAfter: async (mark, limit, now, networkId) => {
      const first = sql`min(${groupSession.startsAt})`;
      const over = sql<boolean>`(${groupOffer.stage} = 'cancelled' or max(${groupSession.endsAt}) <= ${now.toString()}::timestamptz)`;
      // What is to come stands by its start, what is over the other way round.
      const rank = sql`extract(epoch from ${first}) * case when ${over} then -1 else 1 end`;
      const rows = await tx
        .select({ id: groupOffer.id })
        .from(groupOffer)
        .innerJoin(groupSession, and(eq(groupSession.offerId, groupOffer.id), isNull(groupSession.cancelledAt)))
        .where(networkId === undefined ? undefined : eq(groupOffer.networkId, networkId))
        .groupBy(groupOffer.id)
        .having(mark === undefined ? undefined
          : sql`(${over}, ${rank}, ${groupOffer.id})
            > (${mark.over}, extract(epoch from ${mark.firstStart.toString()}::timestamptz) * ${sql.raw(mark.over ? '-1' : '1')}, ${mark.id}::uuid)`)
        .orderBy(over, rank, asc(groupOffer.id))
        .limit(limit);
      return readOffers(tx, rows.map(({ id }) => id));
    },
    brief: async (offerId) => {
      const [row] = await rowsOf<BriefRow>(tx, sql`select * from offer_to_enrol_in(${offerId})`);
      return row === undefined ? undefined : {
        id: offerId,
        version: row.version,
        published: row.published,
        audience: row.audience,
        network: { id: row.network_id },
        services: row.own_services.map((id) => ({ id })),
      };
    },
    offersLed: async (now) => {
      const rows = await tx
        .selectDistinct({ id: groupOffer.id })
        .from(groupOffer)
        .innerJoin(groupSession, and(eq(groupSession.offerId, groupOffer.id), isNull(groupSession.cancelledAt)))
        .where(and(gt(groupSession.endsAt, now), sql`app_leads_offer(${groupOffer.id})`));
      return readOffers(tx, rows.map(({ id }) => id));
    },
  };
}

interface BriefRow extends Record<string, unknown> {
  readonly version: number;
  readonly published: boolean;
  readonly audience: Audience;
  readonly network_id: NetworkId;
  readonly own_services: readonly OrganisationId[];
}
