import type { BookingPorts } from '../domain/booking/ports';
import { availabilityIn } from './booking/availability';
import { bookedHoursIn } from './booking/booked-hours';
import { busyTimesIn } from './booking/busy-times';
import { counsellorsIn } from './booking/counsellors';
import { travelIn } from './booking/travel';
import type { Transaction } from './database';

/** The booking area's tables, seen as the actor of the transaction. */
export function bookingStore(tx: Transaction): BookingPorts {
  return { ...availabilityIn(tx), ...counsellorsIn(tx), ...busyTimesIn(tx), ...travelIn(tx), ...bookedHoursIn(tx) };
}
