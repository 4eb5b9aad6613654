import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import type { KeeperPorts } from '../../domain/referrals/deadlines/keep-time';
import { endedStates } from '../../domain/referrals/referral-state';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { referralDigest, referralTold } from '../schema/base';
import { membership, person } from '../schema/network';
import { referral } from '../schema/referrals';
import { settingsIn } from './bases-store';

/** What the worker that watches the days of referrals sees and marks, as the system actor `referralKeeper`. */
export function keeperIn(tx: Transaction): KeeperPorts {
  return {
    open: async () => {
      const rows = await tx
        .select({
          id: referral.id, baseId: referral.baseId, state: referral.state, urgent: referral.urgent, awaitsSince: referral.awaitsSince,
          evaluationDate: referral.evaluationDate, counsellorIds: referral.counsellorIds,
          told: sql<string[]>`array(select ${referralTold.what} || ' ' || ${referralTold.dueOn}::text from ${referralTold} where ${referralTold.referralId} = ${referral.id})`,
        })
        .from(referral).where(notInArray(referral.state, [...endedStates])).orderBy(asc(referral.id));
      return rows.map((row) => ({ ...row, told: new Set(row.told) }));
    },
    settingsOf: (baseId, day) => settingsIn(tx, baseId, day),
    coordinatorsOf: async (baseId, day) => {
      const rows = await tx.selectDistinct({ personId: membership.personId }).from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .where(and(eq(membership.role, 'coordinator'), eq(membership.organisationId, baseId), inForce(membership, day), inForce(person, day)))
        .orderBy(asc(membership.personId));
      return rows.map(({ personId }) => personId);
    },
    digestsOf: async (day) => {
      const rows = await tx.select({ personId: referralDigest.personId }).from(referralDigest).where(eq(referralDigest.day, day));
      return new Set(rows.map(({ personId }) => personId));
    },
    markTold: async (told) => (await tx.insert(referralTold).values(told).onConflictDoNothing().returning({ id: referralTold.id })).length === 1,
    markDigest: async (digest) => (await tx.insert(referralDigest).values(digest).onConflictDoNothing().returning({ id: referralDigest.id })).length === 1,
  };
}
