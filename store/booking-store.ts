import type { BookingPorts } from '../domain/booking/ports';
import type { PersonId } from '../domain/identifiers';
import { availabilityIn } from './booking/availability';
import { hourFactsIn } from './booking/hour-facts';
import { hourChangesIn } from './booking/booked/hour-changes';
import { bookedHoursIn } from './booking/booked-hours';
import { busyTimesIn } from './booking/busy-times';
import { counsellorsIn } from './booking/counsellors';
import { keptHoursIn } from './booking/hours/kept-hours';
import { termsIn } from './booking/hours/terms';
import { travelIn } from './booking/travel';
import type { Transaction } from './database';
import type { CollectedWrites } from './write-ports';

/** The booking area's tables, seen as the actor of the transaction. */
export function bookingStore(tx: Transaction, actorId: PersonId, writes: Pick<CollectedWrites, 'hour' | 'note'>): BookingPorts {
  return { ...availabilityIn(tx), ...hourFactsIn(tx), ...counsellorsIn(tx), ...busyTimesIn(tx), ...travelIn(tx), ...bookedHoursIn(tx), ...keptHoursIn(tx, actorId), ...termsIn(tx), ...hourChangesIn(tx, writes) };
}
