import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Booking } from '../domain/booking/booking';
import type { ReferralId } from '../domain/identifiers';
import type { ReferralState } from '../domain/referrals/referral-state';
import { bookingsIn } from './booking/booked-hours';
import type { Transaction } from './database';
import { booking } from './schema/booking';
import { organisation } from './schema/network';
import { referral } from './schema/referrals';

/** What `referrals.received` and `referrals.answered` show. Delivery has no right to read category or order. */
export interface DeliveredReferral {
  readonly id: ReferralId;
  readonly reference: string;
  readonly base: string;
  readonly service: string;
  readonly state: ReferralState;
  readonly urgent: boolean;
  /** In order of time. */
  readonly bookings: readonly Booking[];
}

const base = alias(organisation, 'base');
const service = alias(organisation, 'service');

/** A referral as delivery may see it; undefined when there is none. */
export async function deliveredReferral(tx: Transaction, id: ReferralId): Promise<DeliveredReferral | undefined> {
  const [found] = await tx
    .select({ id: referral.id, reference: referral.reference, base: sql<string>`base_name(${base.id})`, urgent: referral.urgent, service: service.name, state: referral.state })
    .from(referral)
    .innerJoin(base, eq(base.id, referral.baseId))
    .innerJoin(service, eq(service.id, referral.orderingServiceId))
    .where(eq(referral.id, id));
  return found === undefined ? undefined : { ...found, bookings: await bookingsIn(tx, { where: eq(booking.referralId, id) }) };
}
