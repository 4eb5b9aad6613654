import type { BookingPorts } from '../domain/booking/ports';
import { bookedHoursIn } from './booking/booked-hours';
import { busyTimesIn } from './booking/busy-times';
import { counsellorsIn } from './booking/counsellors';
import type { Transaction } from './database';

/** The booking area's tables, seen as the actor of the transaction. */
export function bookingStore(tx: Transaction): BookingPorts {
  return { ...counsellorsIn(tx), ...busyTimesIn(tx), ...bookedHoursIn(tx) };
}
