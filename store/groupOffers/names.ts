import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { NamesPorts } from '../../domain/groupOffers/names/ports';
import type { Transaction } from '../database';
import { enrolment } from '../schema/group-offers';
import { enrolmentName, nameSetting } from '../schema/names';
import { rowsOf } from './rows';

/** What foster parents are called, and which services write it, as the actor of the transaction may see it. */
export function namesIn(tx: Transaction): NamesPorts {
  return {
    settings: async (serviceIds) => (await tx
      .select({ serviceId: nameSetting.organisationId, assessedOn: nameSetting.assessedOn, since: nameSetting.turnedOnAt }).from(nameSetting)
      .where(and(inArray(nameSetting.organisationId, [...serviceIds]), isNull(nameSetting.turnedOffAt)))),
    countNamed: async (serviceId) => {
      const [row] = await tx.select({ homes: count() }).from(enrolmentName).where(eq(enrolmentName.organisationId, serviceId));
      return row?.homes ?? 0;
    },
    turnOn: async ({ id, serviceId, assessedOn, at }) => {
      await tx.execute(sql`select turn_names_on(${id}, ${serviceId}, ${assessedOn.toString()}::date, ${at.toString()}::timestamptz)`);
    },
    turnOff: async (serviceId, at) => {
      const [row] = await rowsOf<{ erased: number }>(tx, sql`select turn_names_off(${serviceId}, ${at.toString()}::timestamptz) as erased`);
      return row?.erased ?? 0;
    },
    named: async (offerId) => tx
      .select({
        enrolmentId: enrolmentName.enrolmentId, serviceId: enrolmentName.organisationId, code: enrolment.code, names: enrolmentName.called,
        version: enrolmentName.version,
      })
      .from(enrolmentName).innerJoin(enrolment, eq(enrolment.id, enrolmentName.enrolmentId))
      .where(eq(enrolmentName.offerId, offerId)).orderBy(asc(enrolment.arrival)),
    write: async (enrolmentId, names, basedOn) => {
      const texts = sql`array(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;
      const [row] = await rowsOf<{ written: boolean }>(tx, sql`select write_names(${enrolmentId}, ${texts}, ${basedOn}) as written`);
      return row?.written === true;
    },
  };
}
