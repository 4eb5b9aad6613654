import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { BookingPorts } from '../../domain/booking/ports';
import { travelTable, type Centre } from '../../domain/booking/travel';
import type { Transaction } from '../database';
import { travelAdjustment } from '../schema/hours';
import { baseArea, municipality } from '../schema/network';

/**
 * How long the ways between municipalities take: what people of the networks that the base serves have said of now and the
 * weeks that are searched, the longest where several hold, and else the estimate from the map.
 */
export function travelIn(tx: Transaction): Pick<BookingPorts, 'travel' | 'estimatedTravel'> {
  return {
    estimatedTravel: async () => travelTable(await centresIn(tx), []),
    travel: async (baseId) => {
      const centres = await centresIn(tx);
      const today = sql`(product_now() at time zone 'Europe/Oslo')::date`;
      const said = await tx
        .select({ from: travelAdjustment.oneMunicipality, to: travelAdjustment.otherMunicipality, minutes: travelAdjustment.minutes })
        .from(travelAdjustment)
        .innerJoin(baseArea, eq(baseArea.networkId, travelAdjustment.networkId))
        .where(and(
          eq(baseArea.baseId, baseId), or(isNull(baseArea.validTo), gt(baseArea.validTo, today)),
          sql`${travelAdjustment.validFrom} <= ${today} + 84`, or(isNull(travelAdjustment.validTo), gt(travelAdjustment.validTo, today)),
        ))
        .orderBy(travelAdjustment.minutes);
      return travelTable(centres, said);
    },
  };
}

async function centresIn(tx: Transaction): Promise<readonly Centre[]> {
  const rows = await tx
    .select({ municipalityNumber: municipality.number, latitude: municipality.centreLatitude, longitude: municipality.centreLongitude })
    .from(municipality);
  return rows.flatMap(({ municipalityNumber, latitude, longitude }) =>
    (latitude === null || longitude === null ? [] : [{ municipalityNumber, latitude, longitude }]));
}
