import { sql } from 'drizzle-orm';
import type { BookingPorts } from '../../domain/booking/ports';
import type { PersonId } from '../../domain/identifiers';
import { Temporal, type Period } from '../../domain/time';
import type { Transaction } from '../database';

/**
 * Free or busy, by functions of the database that tell whose and when and never with what:
 * the one who asks may not see the rows themselves.
 */
export function busyTimesIn(tx: Transaction): Pick<BookingPorts, 'busyTimes'> {
  return {
    busyTimes: async (baseId, { start, end }) => {
      const { rows } = (await tx.execute(
        sql`select person_id, floor(extract(epoch from busy_from) * 1000)::float8 as busy_from,
            ceil(extract(epoch from busy_to) * 1000)::float8 as busy_to
          from busy_of_base(${baseId}, ${start.toString()}, ${end.toString()})`,
      )) as { rows: { person_id: PersonId; busy_from: number; busy_to: number }[] };
      const busy = new Map<PersonId, Period[]>();
      for (const row of rows) {
        const period = {
          start: Temporal.Instant.fromEpochMilliseconds(row.busy_from),
          end: Temporal.Instant.fromEpochMilliseconds(row.busy_to),
        };
        busy.set(row.person_id, [...(busy.get(row.person_id) ?? []), period]);
      }
      return busy;
    },
  };
}
