import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { FinishedGroup } from '../../../domain/groupOffers/afterwards/ask-about-group';
import type { OfferId, PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { finishedGroup } from '../../schema/afterwards';
import { enrolment } from '../../schema/group-offers';

/**
 * Groups that are over since somebody looked last, at most so many; each is noticed once, by one of the servers that
 * look at the same time: who comes second waits for the first, and finds it noticed.
 */
export async function noticeFinished(tx: Transaction, now: Temporal.Instant, most: number): Promise<readonly FinishedGroup[]> {
  const { rows } = (await tx.execute(sql`
    select o.id, max(s.ends_at)::text as last_end from group_offer o join group_session s on s.offer_id = o.id and s.cancelled_at is null
    where o.stage in ('published', 'closed') and not exists (select from finished_group f where f.offer_id = o.id)
    group by o.id having max(s.ends_at) <= ${now.toString()}::timestamptz order by o.id limit ${most}`)) as { rows: { id: OfferId; last_end: string }[] };
  if (rows.length === 0) return [];
  const noticed = await tx.insert(finishedGroup).values(rows.map(({ id }) => ({ offerId: id, noticedAt: now })))
    .onConflictDoNothing().returning({ offerId: finishedGroup.offerId });
  const concerned = await whomItConcerns(tx, noticed.map(({ offerId }) => offerId));
  return concerned.map((group) => ({
    ...group,
    lastEnd: Temporal.Instant.from((rows.find(({ id }) => id === group.offerId)?.last_end ?? '').replace(' ', 'T')),
  }));
}

/** The leaders of groups and the services that had a place in them, each in one order for everybody. */
export async function whomItConcerns(tx: Transaction, ids: readonly OfferId[]): Promise<readonly Omit<FinishedGroup, 'lastEnd'>[]> {
  if (ids.length === 0) return [];
  const { rows: leaders } = (await tx.execute(sql`
    select distinct l.offer_id, l.person_id from session_leader l join group_session s on s.id = l.session_id
    where s.cancelled_at is null and l.offer_id = any (${`{${ids.join(',')}}`}::uuid[]) order by l.offer_id, l.person_id`)) as {
    rows: { offer_id: OfferId; person_id: PersonId }[];
  };
  const services = await tx.selectDistinct({ offerId: enrolment.offerId, id: enrolment.organisationId }).from(enrolment)
    .where(and(inArray(enrolment.offerId, [...ids]), eq(enrolment.status, 'placed'))).orderBy(asc(enrolment.organisationId));
  return ids.map((offerId) => ({
    offerId,
    leaderIds: leaders.filter((row) => row.offer_id === offerId).map((row) => row.person_id),
    serviceIds: services.filter((service) => service.offerId === offerId).map(({ id }) => id),
  }));
}
