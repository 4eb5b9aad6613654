import { sql, type SQL } from 'drizzle-orm';
import type { CalendarSource } from '../../../domain/booking/calendar-readings';
import type { CalendarFault } from '../../../domain/booking/calendars';
import type { OwnCalendarPorts } from '../../../domain/booking/own-calendar/ports';
import { instantOf } from '../../../domain/booking/spans';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

interface OwnRow {
  readonly source: CalendarSource;
  readonly tenant_id: string;
  readonly read_at: number | null;
  readonly covers_to: number | null;
  readonly fault: CalendarFault | null;
}

/** A counsellor's own calendar: what is written goes through functions of the database, which know whose it is. */
export function ownCalendarIn(tx: Transaction): OwnCalendarPorts {
  const asked = async (query: SQL): Promise<boolean> => {
    const { rows } = (await tx.execute(sql`select ${query} as done`)) as { rows: readonly { done: boolean }[] };
    return rows[0]?.done === true;
  };
  return {
    readings: async () => {
      const { rows } = (await tx.execute(sql`
        select source, tenant_id, (extract(epoch from read_at) * 1000)::float8 as read_at, covers_to, fault
        from calendar_reading where person_id = app_person() order by source, tenant_id`)) as { rows: readonly OwnRow[] };
      return rows.map((row) => ({
        source: row.source, tenantId: row.tenant_id, fault: row.fault, readAt: instantIn(row.read_at),
        until: row.covers_to === null ? null : instantOf(row.covers_to),
      }));
    },
    addressGivenAt: async () => {
      const { rows } = (await tx.execute(sql`select (extract(epoch from own_calendar_address()) * 1000)::float8 as given_at`)) as {
        rows: readonly { given_at: number | null }[];
      };
      return instantIn(rows[0]?.given_at ?? null);
    },
    keepFile: ({ covers: [from, to], busy, at }) =>
      asked(sql`keep_calendar_file(${from}::integer, ${to}::integer, ${`{${busy.join(',')}}`}::integer[], ${at.toString()}::timestamptz)`),
    dropFile: () => asked(sql`drop_calendar_file()`),
    keepOnBehalf: ({ tenantId, covers: [from, to], busy, at }) => asked(sql`
      keep_calendar_on_behalf(${tenantId}::text, ${from}::integer, ${to}::integer, ${`{${busy.join(',')}}`}::integer[], ${at.toString()}::timestamptz)`),
    dropOnBehalf: () => asked(sql`drop_calendar_on_behalf()`),
    giveAddress: (address, at) => asked(sql`give_calendar_address(${address}::text, ${at.toString()}::timestamptz)`),
    revokeAddress: (at) => asked(sql`revoke_calendar_address(${at.toString()}::timestamptz)`),
  };
}

function instantIn(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
