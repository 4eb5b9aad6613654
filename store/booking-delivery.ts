import { eq } from 'drizzle-orm';
import type { Booking } from '../domain/booking/booking';
import type { BookingId } from '../domain/identifiers';
import { bookingsIn } from './booking/booked-hours';
import type { Transaction } from './database';
import { booking } from './schema/booking';

/** What `booking.booked` and `booking.absence` show; undefined when there is no such hour. */
export async function deliveredBooking(tx: Transaction, id: BookingId): Promise<Booking | undefined> {
  const [found] = await bookingsIn(tx, { where: eq(booking.id, id) });
  return found;
}
