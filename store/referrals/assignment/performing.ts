import { asc, inArray } from 'drizzle-orm';
import type { ReferralId } from '../../../domain/identifiers';
import { nobodyPerforms, type Performing } from '../../../domain/referrals/assignment/assignment';
import type { Transaction } from '../../database';
import { assignment, referralStepBack } from '../../schema/referrals-assignment';

/** Who performs which of these referrals, and who has stepped back, as far as the actor of the transaction may see. */
export async function performingIn(tx: Transaction, ids: readonly ReferralId[]): Promise<(id: ReferralId) => Performing> {
  if (ids.length === 0) return () => nobodyPerforms;
  const assigned = await tx.select().from(assignment)
    .where(inArray(assignment.referralId, [...ids])).orderBy(asc(assignment.fromDay), asc(assignment.id));
  const steppedBack = await tx.select().from(referralStepBack)
    .where(inArray(referralStepBack.referralId, [...ids])).orderBy(asc(referralStepBack.at), asc(referralStepBack.personId));
  return (id) => ({
    assignments: assigned.filter(({ referralId }) => referralId === id).map(({ personId, fromDay, until, at }) => ({ personId, from: fromDay, until, at })),
    stepBacks: steppedBack.filter(({ referralId }) => referralId === id).map(({ personId, at }) => ({ personId, at })),
  });
}
