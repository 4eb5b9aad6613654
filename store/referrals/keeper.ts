import { and, asc, eq, isNotNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { KeeperPorts } from '../../domain/referrals/deadlines/keep-time';
import { endedStates } from '../../domain/referrals/referral-state';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { referralDigest, referralTold } from '../schema/base';
import { referralDraft } from '../schema/drafts';
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
          evaluatedOn: referral.evaluatedOn, reportProposedOn: referral.reportProposedOn,
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

/** Deletes drafts that have expired, and what is left of those that were sent or thrown away; answers how many. */
export async function deleteEndedDrafts(tx: Transaction, now: Temporal.Instant): Promise<number> {
  const gone = await tx.delete(referralDraft).where(or(isNotNull(referralDraft.endedAt), lte(referralDraft.expiresAt, now))).returning({ id: referralDraft.id });
  return gone.length;
}
