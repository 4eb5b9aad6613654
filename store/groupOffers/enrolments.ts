import { randomInt } from 'node:crypto';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Enrolment } from '../../domain/groupOffers/enrolment';
import { enrolmentCode } from '../../domain/groupOffers/enrolment-code';
import type { GroupOfferPorts } from '../../domain/groupOffers/ports';
import type { Transaction } from '../database';
import { enrolment } from '../schema/group-offers';

const columns = {
  id: enrolment.id, offerId: enrolment.offerId, organisationId: enrolment.organisationId, code: enrolment.code,
  status: enrolment.status, arrival: enrolment.arrival, version: enrolment.version,
};

/** Enrolments that the actor of the transaction may see. */
export function enrolmentsIn(
  tx: Transaction,
): Pick<GroupOfferPorts, 'freshCode' | 'insertEnrolment' | 'enrolment' | 'activeEnrolments' | 'withdraw'> {
  const find = async (where: ReturnType<typeof eq>): Promise<Enrolment | undefined> =>
    (await tx.select(columns).from(enrolment).where(where))[0];
  return {
    freshCode: async (organisationId) => {
      for (;;) {
        const code = enrolmentCode((below) => randomInt(below));
        const [used] = await tx.select({ code: enrolment.code }).from(enrolment)
          .where(and(eq(enrolment.organisationId, organisationId), eq(enrolment.code, code)));
        if (used === undefined) return code;
      }
    },
    insertEnrolment: async (one, at) => {
      await tx.insert(enrolment).values({ ...one, enrolledAt: at, placedAt: one.status === 'placed' ? at : null });
    },
    enrolment: (enrolmentId) => find(eq(enrolment.id, enrolmentId)),
    activeEnrolments: async (offerId, organisationIds) =>
      tx.select(columns).from(enrolment)
        .where(and(
          eq(enrolment.offerId, offerId), inArray(enrolment.organisationId, [...organisationIds]), ne(enrolment.status, 'withdrawn'),
        ))
        .orderBy(asc(enrolment.arrival)),
    withdraw: async (enrolmentId, at) => {
      await tx.update(enrolment)
        .set({ status: 'withdrawn', withdrawnAt: at, version: sql`${enrolment.version} + 1` })
        .where(eq(enrolment.id, enrolmentId));
    },
  };
}
