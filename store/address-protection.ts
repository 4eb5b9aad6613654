import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { AddressProtectionPorts } from '../domain/confidentiality/address-protection';
import type { Transaction } from './database';
import { protectedEnrolment, protectedReferral } from './schema/address-protection';

/** Marks of address protection, as the actor of the transaction may see them. */
export function addressProtectionIn(tx: Transaction): AddressProtectionPorts {
  return {
    enrolments: async (ids) => {
      if (ids.length === 0) return new Set();
      const rows = await tx.select({ id: protectedEnrolment.enrolmentId }).from(protectedEnrolment)
        .where(and(inArray(protectedEnrolment.enrolmentId, [...ids]), isNull(protectedEnrolment.until)));
      return new Set(rows.map(({ id }) => id));
    },
    referrals: async (ids) => {
      if (ids.length === 0) return new Set();
      const rows = await tx.select({ id: protectedReferral.referralId }).from(protectedReferral)
        .where(and(inArray(protectedReferral.referralId, [...ids]), isNull(protectedReferral.until)));
      return new Set(rows.map(({ id }) => id));
    },
    markEnrolment: async ({ by, at, ...mark }) => {
      await tx.insert(protectedEnrolment).values({ ...mark, markedBy: by, since: at }).onConflictDoNothing();
    },
    liftFromEnrolment: async (enrolmentId, { by, at }) => {
      await tx.update(protectedEnrolment).set({ until: at, endedBy: by })
        .where(and(eq(protectedEnrolment.enrolmentId, enrolmentId), isNull(protectedEnrolment.until)));
    },
    markReferral: async ({ by, at, ...mark }) => {
      await tx.insert(protectedReferral).values({ ...mark, markedBy: by, since: at }).onConflictDoNothing();
    },
    liftFromReferral: async (referralId, { by, at }) => {
      await tx.update(protectedReferral).set({ until: at, endedBy: by })
        .where(and(eq(protectedReferral.referralId, referralId), isNull(protectedReferral.until)));
    },
  };
}
