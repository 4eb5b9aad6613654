import { sql } from 'drizzle-orm';
import type { Temporal } from '../domain/time';
import type { Transaction } from './database';

/** Deletes answers kept for repeated requests that are older than the instant, as the system actor `afterwards`; how many there were. */
export async function forgetAnswersBefore(tx: Transaction, instant: Temporal.Instant): Promise<number> {
  const { rows: [row] } = (await tx.execute(sql`select forget_answers(${instant.toString()}) as forgotten`)) as { rows: readonly { forgotten: number }[] };
  return row?.forgotten ?? 0;
}
