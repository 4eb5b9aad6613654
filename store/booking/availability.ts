import { and, eq, inArray } from 'drizzle-orm';
import type { Availability } from '../../domain/booking/availability';
import type { BookingPorts } from '../../domain/booking/ports';
import { spanOf } from '../../domain/booking/spans';
import { OSLO, type Period } from '../../domain/time';
import type { Transaction } from '../database';
import { counsellor } from '../schema/booking';
import { busyTimesIn } from './busy-times';
import { counsellorsIn } from './counsellors';

/** Everything that decides when the counsellors of a base can meet. */
export function availabilityIn(tx: Transaction): Pick<BookingPorts, 'availabilityOf'> {
  return {
    availabilityOf: async (baseId, within, now) => {
      const known = await counsellorsIn(tx).counsellorsOf(baseId, within, now);
      if (known.length === 0) return [];
      const people = known.map(({ name }) => name.personId);
      const homes = await tx.select({ personId: counsellor.personId, number: counsellor.homeMunicipalityNumber }).from(counsellor)
        .where(and(eq(counsellor.baseId, baseId), inArray(counsellor.personId, people)));
      const midnight = (day: typeof within.from) => day.toZonedDateTime(OSLO).toInstant();
      const busy = await busyTimesIn(tx).busyTimes(baseId, { start: midnight(within.from), end: midnight(within.to) });
      return known.map(({ name, skills, hours, inTheBase, hoursAhead }): Availability => ({
        name, hours, inTheBase, hoursAhead,
        ownServiceId: null,
        skills: skills.map((skill) => ({ skill, until: null })),
        homeMunicipalityNumber: homes.findLast(({ personId }) => personId === name.personId)?.number ?? '',
        exceptions: [],
        busy: minutesOf(busy.get(name.personId) ?? []),
        meetings: [],
        rules: { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] },
      }));
    },
  };
}

/** Starts and ends in turn, in minutes since 1970. */
function minutesOf(periods: readonly Period[]): Int32Array {
  return Int32Array.from(periods.flatMap((period) => spanOf(period)));
}
