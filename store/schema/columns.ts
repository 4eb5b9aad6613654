import { getTableColumns, sql } from 'drizzle-orm';
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

/** A table's columns, to be selected from a function that answers its rows; the query builder knows them from the table alone. */
export function columnsAnswered<Table extends PgTable>(table: Table): Table['_']['columns'] {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => [key, sql`${sql.identifier(column.name)}`.mapWith(column)]);
  return Object.fromEntries(columns) as Table['_']['columns'];
}
