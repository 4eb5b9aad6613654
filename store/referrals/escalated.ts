import { sql } from 'drizzle-orm';
import type { PersonId, ReferralId } from '../../domain/identifiers';
import type { Transaction } from '../database';

interface Escalated { readonly id: ReferralId; readonly personId: PersonId }

/** Whose passed deadlines have gone to the actor of the transaction as a base's deputy. */
export async function escalatedReferrals(tx: Transaction): Promise<readonly ReferralId[]> {
  return (await rowsOf(tx)).map(({ id }) => id);
}

/** The same of some referrals: the deputy, when that is the actor, and nobody otherwise. */
export async function escalatedIn(tx: Transaction, ids: readonly ReferralId[]): Promise<(id: ReferralId) => readonly PersonId[]> {
  const rows = ids.length === 0 ? [] : await rowsOf(tx);
  return (id) => rows.filter((row) => row.id === id).map(({ personId }) => personId);
}

async function rowsOf(tx: Transaction): Promise<readonly Escalated[]> {
  const { rows } = (await tx.execute(sql`select id, app_person() as "personId" from escalated_referrals() id`)) as { rows: Escalated[] };
  return rows;
}
