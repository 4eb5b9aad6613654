import type { AssignmentPorts } from '../../../domain/referrals/assignment/ports';
import { travelByCentres } from '../../../domain/referrals/assignment/travel-by-centres';
import type { Transaction } from '../../database';
import { municipality } from '../../schema/network';

/** Ways between municipalities, from where their centres lie. */
export function travelIn(tx: Transaction): Pick<AssignmentPorts, 'travelMinutes'> {
  return {
    travelMinutes: async () => {
      const rows = await tx.select({ number: municipality.number, latitude: municipality.centreLatitude, longitude: municipality.centreLongitude })
        .from(municipality);
      return travelByCentres(rows.flatMap(({ number, latitude, longitude }) =>
        (latitude === null || longitude === null ? [] : [{ number, latitude, longitude }])));
    },
  };
}
