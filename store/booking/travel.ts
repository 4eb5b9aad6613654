import type { BookingPorts } from '../../domain/booking/ports';
import { travelTable } from '../../domain/booking/travel';
import type { Transaction } from '../database';
import { municipality } from '../schema/network';

/** How long the ways between municipalities take. */
export function travelIn(tx: Transaction): Pick<BookingPorts, 'travel'> {
  return {
    travel: async () => {
      const rows = await tx
        .select({ municipalityNumber: municipality.number, latitude: municipality.centreLatitude, longitude: municipality.centreLongitude })
        .from(municipality);
      return travelTable(
        rows.flatMap(({ municipalityNumber, latitude, longitude }) =>
          (latitude === null || longitude === null ? [] : [{ municipalityNumber, latitude, longitude }])),
        [],
      );
    },
  };
}
