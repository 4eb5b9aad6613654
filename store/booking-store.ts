import type { BookingPorts } from '../domain/booking/ports';
import type { Transaction } from './database';

/** The booking area's tables, seen as the actor of the transaction. */
export function bookingStore(_tx: Transaction): BookingPorts {
  return { area: 'booking' };
}
