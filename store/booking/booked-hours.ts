import { and, asc, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Booking } from '../../domain/booking/booking';
import type { BookingPorts } from '../../domain/booking/ports';
import type { PersonId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { peopleIn } from '../network/people';
import { bookedCounsellor, booking } from '../schema/booking';
import { municipality, organisation } from '../schema/network';
import { referral } from '../schema/referrals';
import { placeFrom } from './place';

/** Booked hours, seen as the actor of the transaction. */
export function bookedHoursIn(
  tx: Transaction,
): Pick<BookingPorts, 'find' | 'ofReferrals' | 'list' | 'upcomingOf' | 'markAbsent'> {
  return {
    find: async (id) => {
      const [found] = await bookingsIn(tx, { where: eq(booking.id, id) });
      return found;
    },
    ofReferrals: async (ids) => (ids.length === 0 ? [] : bookingsIn(tx, { where: inArray(booking.referralId, [...ids]) })),
    list: ({ after, limit }, now) => {
      const seen = sql`(select seen.starts_at, seen.id from booking seen where seen.id = ${after ?? null})`;
      const rest = after === undefined ? undefined : sql`(${booking.startsAt}, ${booking.id}) > ${seen}`;
      return bookingsIn(tx, { where: and(gt(booking.endsAt, now), rest), limit });
    },
    upcomingOf: (personId, now) => {
      const booked = tx.select({ id: bookedCounsellor.bookingId }).from(bookedCounsellor)
        .where(and(eq(bookedCounsellor.personId, personId), isNull(bookedCounsellor.leftAt)));
      return bookingsIn(tx, { where: and(gt(booking.endsAt, now), eq(booking.cancelled, false), inArray(booking.id, booked)) });
    },
    markAbsent: async (id, personId, at, version) => {
      const marked = await tx.update(bookedCounsellor).set({ absenceReportedAt: at })
        .where(and(
          eq(bookedCounsellor.bookingId, id), eq(bookedCounsellor.personId, personId), isNull(bookedCounsellor.absenceReportedAt),
        ))
        .returning({ personId: bookedCounsellor.personId });
      if (marked.length === 0) return false;
      await tx.update(booking).set({ version }).where(eq(booking.id, id));
      return true;
    },
  };
}

/** Who is in the hour of each row, whether they are away, and whether they still have to say yes. */
const counsellorsOfHour = sql<readonly (readonly [PersonId, absent: boolean, asked: boolean])[] | null>`(
  select json_agg(json_build_array(c.person_id, c.absence_reported_at is not null, c.consent = 'asked') order by c.person_id)
  from booked_counsellor c where c.booking_id = ${booking.id} and c.left_at is null)`;

/** Bookings with their counsellors by role and place, the soonest first. */
export async function bookingsIn(
  tx: Transaction,
  asked: { where: SQL | undefined; limit?: number },
): Promise<readonly Booking[]> {
  const rows = await tx
    .select({
      row: booking, reference: referral.reference, senderId: referral.senderId,
      serviceId: organisation.id, serviceName: organisation.name, municipalityName: municipality.name, counsellors: counsellorsOfHour,
    })
    .from(booking)
    .innerJoin(referral, eq(referral.id, booking.referralId))
    .innerJoin(organisation, eq(organisation.id, referral.orderingServiceId))
    .leftJoin(municipality, eq(municipality.number, booking.municipalityNumber))
    .where(and(isNull(booking.heldUntil), asked.where))
    .orderBy(asc(booking.startsAt), asc(booking.id))
    .limit(asked.limit ?? mostAtOnce);
  if (rows.length === 0) return [];
  const names = await peopleIn(tx).labelFacts([...new Set(rows.flatMap(({ counsellors }) => (counsellors ?? []).map(([personId]) => personId)))]);
  return rows.map(({ row, reference, senderId, serviceId, serviceName, municipalityName, counsellors }) => ({
    id: row.id,
    version: row.version,
    referralId: row.referralId,
    reference,
    senderId,
    orderingService: { id: serviceId, name: serviceName },
    baseId: row.baseId,
    period: { start: row.startsAt, end: row.endsAt },
    place: placeFrom({ ...row, municipalityName }),
    counsellors: (counsellors ?? []).flatMap(([personId, absent, asked]) =>
      names.filter((name) => name.personId === personId).map((name) => ({ name, absent, asked })),
    ),
    skill: row.skill,
    seats: row.seats,
    cancelled: row.cancelled,
    cancelReason: row.cancelReason,
  }));
}

const mostAtOnce = 500;
