import { sql, type SQL } from 'drizzle-orm';
import type { RememberedRecord } from '../domain/network/actor';
import type { Temporal } from '../domain/time';
import { DatabaseFault } from './database-faults';

/**
 * Breaks the transaction off, with a fault that `isOutdatedRecord` knows, where the account's person has another record on a day in
 * Oslo than what was remembered. Runs as the system actor `signOn`.
 */
export function stillOnRecord({ tenantId, objectId, mark }: RememberedRecord, today: Temporal.PlainDate): SQL {
  return sql`select still_on_record(${tenantId}, ${objectId}, ${today.toString()}::date, ${mark})`;
}

/** Whether a transaction was broken off because somebody is on record as something else than what was remembered of them. */
export function isOutdatedRecord(fault: unknown): boolean {
  return fault instanceof DatabaseFault && fault.constraint === 'still_on_record';
}
