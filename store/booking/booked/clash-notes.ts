import { sql } from 'drizzle-orm';
import type { HourAhead } from '../../../domain/booking/booked/clashing-hours';
import type { ClashPorts } from '../../../domain/booking/booked/note-clashes';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { coordinatorsIn } from '../../referrals/coordinators';

interface HourRow extends Omit<HourAhead, 'startsAt'> {
  readonly startsAt: number;
}

/** What the worker that reads calendars notes; it acts as `calendarReader`. */
export function clashNotesIn(tx: Transaction): ClashPorts {
  return {
    hoursAheadOf: async (people, now) => {
      const { rows } = (await tx.execute(sql`
        select b.id as "bookingId", b.base_id as "baseId", c.person_id as "personId", json_build_array(minute_of(b.starts_at), minute_after(b.ends_at)) as span,
          (extract(epoch from b.starts_at) * 1000)::float8 as "startsAt"
        from booked_counsellor c join booking b on b.id = c.booking_id
        where c.person_id = any (${`{${people.join(',')}}`}::uuid[]) and not c.cancelled and c.held_until is null and c.absence_reported_at is null
          and upper(c.during) > ${now.toString()}::timestamptz and b.starts_at > ${now.toString()}::timestamptz
        order by b.starts_at, b.id`)) as { rows: readonly HourRow[] };
      return rows.map((row) => ({ ...row, startsAt: Temporal.Instant.fromEpochMilliseconds(row.startsAt) }));
    },
    replaceClashes: async ({ personId, source, tenantId, covers }, clashing, now) => {
      const rows = JSON.stringify(clashing.map(({ bookingId, startsAt }) => ({ booking_id: bookingId, starts_at: startsAt.toString() })));
      const at = sql`${now.toString()}::timestamptz`;
      const list = sql`jsonb_to_recordset(${rows}::jsonb) as n (booking_id uuid, starts_at timestamptz)`;
      await tx.execute(sql`
        delete from hour_clash k where k.person_id = ${personId} and k.source = ${source} and k.tenant_id = ${tenantId}
          and (minute_of(k.starts_at) between ${covers[0]} and ${covers[1]} or k.starts_at <= ${at})
          and not exists (select from ${list} where n.booking_id = k.booking_id and n.starts_at = k.starts_at)`);
      const { rows: fresh } = (await tx.execute(sql`
        insert into hour_clash (booking_id, person_id, source, tenant_id, starts_at, seen_at)
        select n.booking_id, ${personId}, ${source}, ${tenantId}, n.starts_at, ${at} from ${list}
        on conflict (booking_id, person_id, source, tenant_id) do update
          set starts_at = excluded.starts_at, seen_at = excluded.seen_at, settled_at = null, settled_by = null where hour_clash.starts_at <> excluded.starts_at
        returning booking_id`)) as { rows: readonly { booking_id: string }[] };
      return clashing.filter(({ bookingId }) => fresh.some((row) => row.booking_id === bookingId));
    },
    coordinatorsOf: coordinatorsIn(tx),
  };
}
