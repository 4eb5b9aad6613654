import { sql } from 'drizzle-orm';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { rowsOf } from '../rows';

/** Deletes the names and the marks of homes in groups whose last session was two weeks ago; how many there were. */
export async function forgetAfterGroups(tx: Transaction, now: Temporal.Instant): Promise<number> {
  const at = sql`${now.toString()}::timestamptz`;
  const [row] = await rowsOf<{ forgotten: number }>(tx, sql`select forget_names(${at}) + forget_protected_enrolments(${at}) as forgotten`);
  return row?.forgotten ?? 0;
}
