import type { SQL } from 'drizzle-orm';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';

/** The rows of a statement that the query builder cannot say; the caller says what they are. */
export async function rowsOf<Row extends Record<string, unknown>>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(query)) as { rows: readonly Row[] };
  return rows;
}

/** Ids as the text of a PostgreSQL array. */
export function uuids(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** A `timestamptz` as the drivers give it outside the query builder. */
export type RawInstant = Date | string;

export function instantOf(value: RawInstant): Temporal.Instant {
  return Temporal.Instant.from(value instanceof Date ? value.toISOString() : value.replace(' ', 'T'));
}
