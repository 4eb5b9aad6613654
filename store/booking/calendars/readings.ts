import { sql } from 'drizzle-orm';
import type { CalendarReading, CalendarSource } from '../../../domain/booking/calendar-readings';
import type { CalendarFault } from '../../../domain/booking/calendars';
import type { Span } from '../../../domain/booking/spans';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** A reading with what it is read by: the account in Microsoft 365, or nothing. */
export interface KeptReading extends CalendarReading {
  /** Empty where the source is no account. */
  readonly objectId: string;
  /** How many tries have failed since it was last read. */
  readonly attempts: number;
  /** Whether Microsoft 365 tells when it changes. */
  readonly isFollowed: boolean;
}

interface ReadingRow {
  readonly person_id: PersonId;
  readonly source: CalendarSource;
  readonly tenant_id: string;
  readonly object_id: string | null;
  readonly covers_from: number | null;
  readonly covers_to: number | null;
  readonly busy: readonly number[] | null;
  readonly read_at: number | null;
  readonly fault: CalendarFault | null;
  readonly attempts: number | null;
  readonly due_at: number | null;
  readonly is_followed: boolean;
}

const milliseconds = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

const isFollowed = sql.raw(`exists (select from calendar_subscription f
  where f.person_id = r.person_id and f.tenant_id = r.tenant_id and r.source = 'microsoft365' and f.subscription_id is not null)`);

/** How far ahead a booked hour keeps its counsellors' calendars read, so that what comes in its way is seen in time. */
const hoursWatchedFor = { hours: 14 * 24 };

/** Somebody who searches keeps readings in use; it is noted no more often than this. */
const usedAgainAfter = { hours: 1 };

/**
 * Every calendar of the people: their accounts in Microsoft 365, also those never read (they are due since the beginning of
 * time), the files and the addresses. Notes that they are used. Runs as the system actor `calendarReader`.
 */
export async function readingsOf(tx: Transaction, people: readonly PersonId[], now: Temporal.Instant): Promise<readonly KeptReading[]> {
  if (people.length === 0) return [];
  const ids = sql`${`{${people.join(',')}}`}::uuid[]`;
  await tx.execute(sql`
    update calendar_reading set used_at = ${now.toString()}::timestamptz
    where person_id = any (${ids}) and used_at < ${now.subtract(usedAgainAfter).toString()}::timestamptz`);
  const { rows } = (await tx.execute(sql`
    select coalesce(a.person_id, r.person_id) as person_id, coalesce(r.source, 'microsoft365') as source,
      coalesce(a.tenant_id, r.tenant_id) as tenant_id, a.object_id, r.covers_from, r.covers_to, to_json(r.busy) as busy,
      ${milliseconds('r.read_at')} as read_at, r.fault, r.attempts, ${milliseconds('r.due_at')} as due_at, ${isFollowed} as is_followed
    from (select * from calendar_reading where person_id = any (${ids})) r
    full join (select distinct on (person_id, tenant_id) person_id, tenant_id, object_id from linked_account
        where person_id = any (${ids}) and ended_at is null order by person_id, tenant_id, object_id) a
      on a.person_id = r.person_id and a.tenant_id = r.tenant_id and r.source = 'microsoft365'
    where a.person_id is not null or r.source in ('file', 'address') or (r.source = 'onBehalf' and exists (select from linked_account o
      where o.person_id = r.person_id and o.tenant_id = r.tenant_id and o.ended_at is null))
    order by 1, 2, 3`)) as { rows: readonly ReadingRow[] };
  return rows.map(readingOf);
}

/**
 * Claims readings that are due, and in use or of somebody who has an hour soon, the longest due first: nobody else takes them
 * until the lease is over.
 * Only of accounts that are still linked, and of addresses.
 */
export async function claimReadings(
  tx: Transaction,
  { now, lease, inUseSince, most }: { now: Temporal.Instant; lease: Temporal.DurationLike; inUseSince: Temporal.Instant; most: number },
): Promise<readonly KeptReading[]> {
  const { rows } = (await tx.execute(sql`
    with claimed as (
      select r.person_id, r.source, r.tenant_id from calendar_reading r
      where r.due_at <= ${now.toString()}::timestamptz and (r.used_at >= ${inUseSince.toString()}::timestamptz or exists (
          select from booked_counsellor c where c.person_id = r.person_id and not c.cancelled and c.held_until is null
            and upper(c.during) > ${now.toString()}::timestamptz and lower(c.during) < ${now.add(hoursWatchedFor).toString()}::timestamptz))
        and (r.source = 'address' or exists (select from linked_account a
          where a.person_id = r.person_id and a.tenant_id = r.tenant_id and a.ended_at is null))
      order by r.due_at, r.person_id for update skip locked limit ${most})
    update calendar_reading r set due_at = ${now.add(lease).toString()}::timestamptz
    from claimed c where c.person_id = r.person_id and c.source = r.source and c.tenant_id = r.tenant_id
    returning r.person_id, r.source, r.tenant_id, (select min(a.object_id) from linked_account a
        where a.person_id = r.person_id and a.tenant_id = r.tenant_id and a.ended_at is null) as object_id,
      r.covers_from, r.covers_to, to_json(r.busy) as busy, ${milliseconds('r.read_at')} as read_at, r.fault, r.attempts,
      ${milliseconds('r.due_at')} as due_at, ${isFollowed} as is_followed`)) as { rows: readonly ReadingRow[] };
  return rows.map(readingOf);
}

/** How a try to read went: what was told, or why not. */
export type ReadingResult = Pick<KeptReading, 'personId' | 'source' | 'tenantId'> & { readonly dueAt: Temporal.Instant } & (
  | {
    readonly told: {
      readonly covers: Span;
      readonly busy: readonly number[];
      /** Each entry by itself, to be compared with hours and then forgotten. */
      readonly entries: readonly Span[];
    };
  }
  | { readonly fault: CalendarFault }
);

/**
 * Keeps what was told, in place of what was told before; a fault leaves that as it was, and is noted beside it. What the
 * application reads by itself need not be read on anybody's behalf, so what was read so goes.
 */
export async function keepReadings(tx: Transaction, results: readonly ReadingResult[], now: Temporal.Instant): Promise<void> {
  if (results.length === 0) return;
  const rows = JSON.stringify(results.map((result) => ({
    person_id: result.personId, source: result.source, tenant_id: result.tenantId, due_at: result.dueAt.toString(),
    ...('told' in result
      ? { covers_from: result.told.covers[0], covers_to: result.told.covers[1], busy: result.told.busy }
      : { fault: result.fault }),
  })));
  const at = sql`${now.toString()}::timestamptz`;
  await tx.execute(sql`
    insert into calendar_reading as r (person_id, source, tenant_id, covers_from, covers_to, busy, read_at, fault, attempts, due_at, used_at)
    select n.person_id, n.source, n.tenant_id, n.covers_from, n.covers_to, coalesce(n.busy, '{}'),
      case when n.fault is null then ${at} end, n.fault, case when n.fault is null then 0 else 1 end, n.due_at, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as n (person_id uuid, source text, tenant_id text, covers_from integer, covers_to integer,
      busy integer[], fault text, due_at timestamptz)
    -- An address that was revoked while it was read is not read.
    where n.source = 'microsoft365' or exists (select from calendar_address c where c.person_id = n.person_id and c.address is not null)
    order by n.person_id, n.source, n.tenant_id
    on conflict (person_id, source, tenant_id) do update set
      covers_from = case when excluded.fault is null then excluded.covers_from else r.covers_from end,
      covers_to = case when excluded.fault is null then excluded.covers_to else r.covers_to end,
      busy = case when excluded.fault is null then excluded.busy else r.busy end,
      read_at = case when excluded.fault is null then excluded.read_at else r.read_at end,
      fault = excluded.fault, due_at = excluded.due_at,
      attempts = case when excluded.fault is null then 0 else r.attempts + 1 end`);
  await tx.execute(sql`
    delete from calendar_reading r using jsonb_to_recordset(${rows}::jsonb) as n (person_id uuid, source text, tenant_id text, fault text)
    where n.source = 'microsoft365' and n.fault is null and r.source = 'onBehalf' and r.person_id = n.person_id and r.tenant_id = n.tenant_id`);
}

/** What is read once, of those who have hours ahead, as it is kept: files, and what was read on somebody's behalf. Hours are booked after it. */
export async function pastReadings(
  tx: Transaction, now: Temporal.Instant,
): Promise<readonly (Pick<CalendarReading, 'personId' | 'source' | 'tenantId' | 'busy'> & { readonly covers: Span })[]> {
  const { rows } = (await tx.execute(sql`
    select r.person_id as "personId", r.source, r.tenant_id as "tenantId", to_json(r.busy) as busy, json_build_array(r.covers_from, r.covers_to) as covers
    from calendar_reading r where r.source in ('file', 'onBehalf') and r.read_at is not null and exists (select from booked_counsellor c
      where c.person_id = r.person_id and not c.cancelled and c.held_until is null and upper(c.during) > ${now.toString()}::timestamptz)
    order by r.person_id, r.source, r.tenant_id`)) as {
    rows: readonly { personId: PersonId; source: CalendarSource; tenantId: string; busy: readonly number[]; covers: Span }[];
  };
  return rows;
}

/**
 * Takes away what was read too long ago to be trusted: nobody keeps a diary of anybody.
 * So is what was in the way of hours that are over. Answers how many readings there were.
 */
export async function forgetReadings(tx: Transaction, readBefore: { calendars: Temporal.Instant; files: Temporal.Instant }): Promise<number> {
  await tx.execute(sql`delete from hour_clash where starts_at <= ${readBefore.calendars.toString()}::timestamptz`);
  const { rows } = await tx.execute(sql`
    update calendar_reading set busy = '{}', covers_from = null, covers_to = null, read_at = null
    where read_at <= case when source in ('file', 'onBehalf') then ${readBefore.files.toString()}::timestamptz else ${readBefore.calendars.toString()}::timestamptz end
    returning person_id`) as { rows: readonly unknown[] };
  return rows.length;
}

function readingOf(row: ReadingRow): KeptReading {
  return {
    personId: row.person_id,
    source: row.source,
    tenantId: row.tenant_id,
    objectId: row.object_id ?? '',
    covers: row.covers_from === null || row.covers_to === null ? null : [row.covers_from, row.covers_to],
    busy: row.busy ?? [],
    readAt: instantIn(row.read_at),
    fault: row.fault,
    attempts: row.attempts ?? 0,
    isFollowed: row.is_followed,
    // An account that was never read is due; what its person alone can renew is never read by itself.
    dueAt: instantIn(row.due_at) ?? (row.source === 'file' || row.source === 'onBehalf' ? null : Temporal.Instant.fromEpochMilliseconds(0)),
  };
}

function instantIn(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
