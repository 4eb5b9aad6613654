import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { HourReminderPorts } from '../../../domain/booking/booked/remind-of-hours';
import type { BookingId, OrganisationId, PersonId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { coordinatorsIn } from '../../referrals/coordinators';
import { bookedCounsellor, booking, bookingLog, hourReminder } from '../../schema/booking';
import { referral } from '../../schema/referrals';

/** What the worker that reminds of hours reads and writes. */
export function hourRemindersIn(tx: Transaction): HourReminderPorts {
  return {
    hoursAhead: async (now, before) => {
      const rows = await tx
        .select({ bookingId: booking.id, start: booking.startsAt, senderId: referral.senderId, personId: bookedCounsellor.personId })
        .from(booking)
        .innerJoin(referral, eq(referral.id, booking.referralId))
        .innerJoin(bookedCounsellor, and(
          eq(bookedCounsellor.bookingId, booking.id), eq(bookedCounsellor.cancelled, false),
          sql`${bookedCounsellor.consent} <> 'asked' and ${bookedCounsellor.absenceReportedAt} is null`,
        ))
        .where(and(sql`${booking.heldUntil} is null`, eq(booking.cancelled, false), gt(booking.startsAt, now), lt(booking.startsAt, before)))
        .orderBy(asc(booking.startsAt), asc(booking.id), asc(bookedCounsellor.personId));
      const hours = new Map<BookingId, typeof rows>();
      for (const row of rows) hours.set(row.bookingId, [...(hours.get(row.bookingId) ?? []), row]);
      return [...hours.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{
        bookingId: first.bookingId, start: first.start, senderId: first.senderId, counsellorIds: [first, ...others].map(({ personId }) => personId),
      }]));
    },
    remember: async (reminder) =>
      (await tx.insert(hourReminder).values(reminder).onConflictDoNothing().returning({ id: hourReminder.id })).length > 0,
    lapse: async (today, at, newId) => {
      const { rows } = (await tx.execute(sql`select booking_id, person_id, base_id, version from lapse_assignments(${today.toString()}, ${at.toString()})`)) as {
        rows: { booking_id: BookingId; person_id: PersonId; base_id: OrganisationId; version: number }[];
      };
      for (const { booking_id: bookingId, person_id: personOut, version } of rows) {
        await tx.insert(bookingLog).values({ id: newId<'bookingLog'>(), bookingId, at, what: 'lapsed', personOut, version });
      }
      return rows.map((row) => ({ bookingId: row.booking_id, baseId: row.base_id }));
    },
    coordinatorsOf: coordinatorsIn(tx),
  };
}
