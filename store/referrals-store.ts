import { and, asc, desc, eq, inArray, not, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReferralPorts } from '../domain/referrals/ports';
import type { Referral } from '../domain/referrals/referral';
import { statesAwaitingTheBase } from '../domain/referrals/referral-state';
import type { Temporal } from '../domain/time';
import { placeColumns, placeFrom } from './booking/place';
import type { Transaction } from './database';
import { coordinatorsIn } from './referrals/coordinators';
import { performingIn } from './referrals/assignment/performing';
import { escalatedIn, escalatedReferrals } from './referrals/escalated';
import { courseFrom, referralCourseIn } from './referrals/course';
import { countsIn, idsInList, listOrder } from './referrals/list';
import { newReference } from './referrals/reference';
import { bookedCounsellor, booking } from './schema/booking';
import { municipality, organisation } from './schema/network';
import { referral } from './schema/referrals';
import type { CollectedWrites } from './write-ports';

/** More than a base ever has waiting. */
const mostAtOnce = 200;

const base = alias(organisation, 'base');
const orderingService = alias(organisation, 'ordering_service');

/** The referrals area's tables, seen as the actor of the transaction. */
export function referralsStore(tx: Transaction, writes: Pick<CollectedWrites, 'note'>): ReferralPorts {
  return {
    newReference,
    coordinatorsOf: coordinatorsIn(tx),
    insert: async ({ place, ...columns }) => {
      await tx.insert(referral).values({ ...columns, ...placeColumns(place), awaitsSince: columns.sentAt, state: 'sent', version: 1 });
    },
    find: async (id) => {
      const [found] = await referralsIn(tx, { where: eq(referral.id, id) });
      return found;
    },
    lock: async (id) => {
      await tx.select({ id: referral.id }).from(referral).where(eq(referral.id, id)).for('update');
      const [held] = await referralsIn(tx, { where: eq(referral.id, id) });
      return held;
    },
    list: async (ask, reach) => {
      const ids = await idsInList(tx, ask, reach);
      return ids.length === 0 ? [] : referralsIn(tx, { where: inArray(referral.id, [...ids]), orderBy: listOrder(ask.order ?? 'newest') });
    },
    counts: (baseIds) => countsIn(tx, baseIds),
    escalated: async () => {
      const ids = await escalatedReferrals(tx);
      return ids.length === 0 ? [] : referralsIn(tx, { where: inArray(referral.id, [...ids]), orderBy: listOrder('oldest') });
    },
    waitingFor: (baseId, now) => {
      const unanswered = or(inArray(referral.state, [...statesAwaitingTheBase]), and(hasHourAhead(now, true), not(hasHourAhead(now, false))));
      return referralsIn(tx, { where: and(eq(referral.baseId, baseId), unanswered), orderBy: [desc(referral.urgent), asc(referral.id)] });
    },
    ...referralCourseIn(tx, writes),
  };
}

/** Whether the referral has an hour ahead in which somebody is absent, or one in which nobody is. */
function hasHourAhead(now: Temporal.Instant, somebodyAbsent: boolean): SQL {
  const absences = sql`exists (select from ${bookedCounsellor}
    where ${bookedCounsellor.bookingId} = ${booking.id} and ${bookedCounsellor.absenceReportedAt} is not null and ${bookedCounsellor.leftAt} is null)
    or (select count(*) from ${bookedCounsellor} where ${bookedCounsellor.bookingId} = ${booking.id} and ${bookedCounsellor.leftAt} is null) < ${booking.seats}`;
  return sql`exists (select from ${booking} where ${booking.referralId} = ${referral.id} and not ${booking.cancelled}
    and ${booking.endsAt} > ${now.toString()} and (${somebodyAbsent ? absences : sql`not (${absences})`}))`;
}

async function referralsIn(
  tx: Transaction,
  asked: { where: SQL | undefined; orderBy?: readonly SQL[] },
): Promise<readonly Referral[]> {
  const rows = await tx
    .select({ row: referral, baseName: sql<string>`base_name(${base.id})`, serviceName: orderingService.name, municipalityName: municipality.name })
    .from(referral)
    .innerJoin(base, eq(base.id, referral.baseId))
    .innerJoin(orderingService, eq(orderingService.id, referral.orderingServiceId))
    .leftJoin(municipality, eq(municipality.number, referral.municipalityNumber))
    .where(asked.where)
    .orderBy(...(asked.orderBy ?? [asc(referral.id)]))
    .limit(mostAtOnce);
  const ids = rows.map(({ row }) => row.id);
  const performingOf = await performingIn(tx, ids);
  const escalatedTo = await escalatedIn(tx, ids);
  return rows.map(({ row, baseName, serviceName, municipalityName }) => ({
    id: row.id,
    version: row.version,
    reference: row.reference,
    base: { id: row.baseId, name: baseName },
    orderingService: { id: row.orderingServiceId, name: serviceName },
    senderId: row.senderId,
    category: row.category,
    orderSummary: row.orderSummary,
    place: placeFrom({ ...row, municipalityName }),
    state: row.state,
    sentAt: row.sentAt,
    urgent: row.urgent,
    awaitsSince: row.awaitsSince,
    course: courseFrom(row),
    performing: performingOf(row.id),
    escalatedTo: escalatedTo(row.id),
  }));
}
