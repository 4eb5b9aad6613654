import { sql, type SQL } from 'drizzle-orm';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** The rows of a query in one round trip. */
export async function rowsOf<Row extends Record<string, unknown>>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(query)) as { rows: readonly Row[] };
  return rows;
}

/** Ids or names as one parameter, an array. */
export function listOf(values: readonly string[], type: 'uuid' | 'text'): SQL {
  return sql`${`{${values.join(',')}}`}::${sql.raw(type)}[]`;
}

/** An instant as PostgreSQL writes it into JSON, `2027-01-12T08:00:00+00:00`. */
export function instantIn(json: string): Temporal.Instant {
  return Temporal.Instant.from(json.replace(' ', 'T'));
}
