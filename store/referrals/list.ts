import { and, asc, desc, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralPorts } from '../../domain/referrals/ports';
import { compareIn, stages, type ListOrder, type ListPlace, type ReferralCount, type ReferralFilter } from '../../domain/referrals/referral-list';
import { endedStates } from '../../domain/referrals/referral-state';
import { OSLO, type Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { bookedCounsellor, booking } from '../schema/booking';
import { organisation } from '../schema/network';
import { referral } from '../schema/referrals';
import { assignment } from '../schema/referrals-assignment';
import { escalatedReferrals } from './escalated';

/** Word for word what the indexes of the list hold (migration 0032), so that they serve its order. */
const urgentNow = sql<boolean>`(${referral.urgent} and ${referral.state} not in (${sql.raw(endedStates.map((state) => `'${state}'`).join(', '))}))`;

/**
 * Which referrals stand on a page of the reader's list, in order. Each base and service is looked through by an index that has the
 * list's own order, so that a page costs as much with ten thousand referrals as with ten; row level security holds besides.
 */
export async function idsInList(tx: Transaction, ...[ask, reach]: Parameters<ReferralPorts['list']>): Promise<readonly ReferralId[]> {
  const order = ask.order ?? 'newest';
  // Few and by their ids, so that the database does not look for them among all that there are.
  const work = await workOf(tx, reach.personId);
  const narrowed = and(...filtered(ask.filter ?? {}, reach.personId, work), ask.after === undefined ? undefined : after(ask.after, order));
  const places = new Map<ReferralId, ListPlace>();
  for (const where of [
    ...reach.baseIds.map((id) => eq(referral.baseId, id)),
    ...reach.serviceIds.map((id) => eq(referral.orderingServiceId, id)),
    ...(work.length === 0 ? [] : [inArray(referral.id, [...work])]),
  ]) {
    const rows = await tx.select({ id: referral.id, urgent: urgentNow }).from(referral)
      .where(and(where, narrowed)).orderBy(...listOrder(order)).limit(ask.limit);
    for (const row of rows) places.set(row.id, row);
  }
  return [...places.values()].sort(compareIn(order)).slice(0, ask.limit).map(({ id }) => id);
}

/** The order of a list, as the database sorts by it. */
export function listOrder(order: ListOrder): readonly [SQL, SQL] {
  return [desc(urgentNow), order === 'oldest' ? asc(referral.id) : desc(referral.id)];
}

/** How many referrals of these bases stand where, by service. */
export async function countsIn(tx: Transaction, baseIds: readonly OrganisationId[]): Promise<readonly ReferralCount[]> {
  const counted = tx.select({ state: referral.state, serviceId: referral.orderingServiceId, count: sql<number>`count(*)::integer`.as('count') })
    .from(referral).where(inArray(referral.baseId, [...baseIds])).groupBy(referral.state, referral.orderingServiceId).as('counted');
  const rows = await tx.select({ state: counted.state, id: organisation.id, name: organisation.name, count: counted.count })
    .from(counted).innerJoin(organisation, eq(organisation.id, counted.serviceId));
  return rows.map(({ state, id, name, count }) => ({ state, count, service: { id, name } }));
}

function after({ urgent, id }: ListPlace, order: ListOrder): SQL | undefined {
  return order === 'newest'
    ? sql`(${urgentNow}, ${referral.id}) < (${urgent}, ${id})`
    : or(urgent ? eq(urgentNow, false) : undefined, and(eq(urgentNow, urgent), sql`${referral.id} > ${id}`));
}

function filtered(filter: ReferralFilter, personId: PersonId, work: readonly ReferralId[]): readonly (SQL | undefined)[] {
  const { stage, state, category, serviceId, urgent, mine, sentFrom, sentTo } = filter;
  return [
    stage === undefined ? undefined : inArray(referral.state, [...stages[stage]]),
    state === undefined ? undefined : eq(referral.state, state),
    category === undefined ? undefined : eq(referral.category, category),
    serviceId === undefined ? undefined : eq(referral.orderingServiceId, serviceId),
    urgent === true ? eq(urgentNow, true) : undefined,
    mine === true ? or(eq(referral.senderId, personId), work.length === 0 ? undefined : inArray(referral.id, [...work])) : undefined,
    sentFrom === undefined ? undefined : gte(referral.sentAt, midnight(sentFrom)),
    sentTo === undefined ? undefined : lt(referral.sentAt, midnight(sentTo.add({ days: 1 }))),
  ];
}

/** Those that the person has been given or is booked on, or that have gone to them as deputy; what they have stepped back from is not seen anyway. */
async function workOf(tx: Transaction, personId: PersonId): Promise<readonly ReferralId[]> {
  const given = await tx.selectDistinct({ id: assignment.referralId }).from(assignment).where(eq(assignment.personId, personId));
  const booked = await tx.selectDistinct({ id: booking.referralId }).from(booking)
    .innerJoin(bookedCounsellor, eq(bookedCounsellor.bookingId, booking.id)).where(eq(bookedCounsellor.personId, personId));
  return [...new Set([...given.map(({ id }) => id), ...booked.map(({ id }) => id), ...await escalatedReferrals(tx)])];
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OSLO).toInstant();
}
