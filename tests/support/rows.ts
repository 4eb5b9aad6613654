import type { SQL } from 'drizzle-orm';
import type { Transaction } from '../../store/database';

/** The rows of a query in plain SQL; the caller says what they are. */
export async function rowsOf<Row>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(query)) as { rows: readonly Row[] };
  return rows;
}
