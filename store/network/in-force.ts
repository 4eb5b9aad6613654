import { and, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../domain/time';

/** A dated row counts from `validFrom` up to, but not including, `validTo`. `onDay` is a day in Oslo. */
export function inForce(row: { validFrom: PgColumn; validTo: PgColumn }, onDay: Temporal.PlainDate): SQL | undefined {
  return and(lte(row.validFrom, onDay), or(isNull(row.validTo), gt(row.validTo, onDay)));
}
