import { getTableColumns } from 'drizzle-orm';
import { customType, type PgTable } from 'drizzle-orm/pg-core';
import { Temporal } from '../../domain/time';

/** `timestamptz` as a Temporal.Instant. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(String(value).replace(' ', 'T')),
});

/** `date` as a Temporal.PlainDate. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** Reads a row of a table's that a function of the database answers: the query builder knows its names and types from the table alone. */
export function rowOf<Table extends PgTable>(table: Table): (row: Readonly<Record<string, unknown>>) => Table['$inferSelect'] {
  const columns = Object.entries(getTableColumns(table));
  return (row) => Object.fromEntries(columns.map(([key, column]) => {
    const value = row[column.name];
    return [key, value === null ? null : column.mapFromDriverValue(value)];
  }));
}
