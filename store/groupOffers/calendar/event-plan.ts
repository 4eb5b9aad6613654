import { sql } from 'drizzle-orm';
import type { NewId } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import { wantedHours } from '../../booking/booked/wanted-hours';
import type { Transaction } from '../../database';
import type { EventState } from './event-work';
import { wantedSessions } from './wanted-sessions';

/** Any number of its own: one server plans at a time. */
const planLock = 7_120_232;

/** An event that should stand in a calendar: of a session with its offer, or of a booked hour. */
export interface WantedEvent {
  readonly offerId: string | null;
  readonly sessionId: string | null;
  readonly bookingId: string | null;
  readonly tenantId: string;
  /** The object id or the address of the mailbox in whose calendar it stands. */
  readonly organiser: string;
  readonly wanted: EventState;
}

type PlannedEvent = Omit<WantedEvent, 'offerId' | 'wanted'> & { readonly id: string; readonly wanted: EventState | null };

/**
 * Writes down which events should stand in which calendars, as the database knows groups, booked hours, people and accounts now.
 * Events of what is over are left as they are. Runs as the system actor `calendar`; planning again changes nothing.
 */
export async function planEvents(tx: Transaction, newId: NewId, now: Temporal.Instant): Promise<void> {
  const { rows: [lock] } = (await tx.execute(sql`select pg_try_advisory_xact_lock(${planLock}) as had`)) as { rows: { had: boolean }[] };
  if (lock?.had !== true) return;
  const at = sql`${now.toString()}::timestamptz`;
  const ends = sql`coalesce((select s.ends_at from group_session s where s.id = e.session_id), (select b.ends_at from booking b where b.id = e.booking_id))`;
  await tx.execute(sql`
    update calendar_event e set ended_at = ${at}
    where e.ended_at is null and (e.wanted is null or e.done is null or e.wanted <> e.done) and ${ends} <= ${at}`);
  const all = [...(await wantedSessions(tx, now)), ...(await wantedHours(tx, now))];
  const wanted = new Map(all.map((one) => [placeOf(one), one]));
  const { rows: planned } = (await tx.execute(sql`
    select e.id, e.session_id as "sessionId", e.booking_id as "bookingId", e.tenant_id as "tenantId", e.organiser, e.wanted
    from calendar_event e where e.ended_at is null and ${ends} > ${at} for update of e`)) as { rows: readonly PlannedEvent[] };
  for (const event of planned) {
    const next = wanted.get(placeOf(event))?.wanted ?? null;
    wanted.delete(placeOf(event));
    // Both come from the database as jsonb, which puts its keys in one order.
    if (JSON.stringify(next) === JSON.stringify(event.wanted)) continue;
    await tx.execute(sql`
      update calendar_event set wanted = ${next === null ? null : JSON.stringify(next)}::jsonb, due_at = ${at}, attempts = 0, fault = null
      where id = ${event.id}`);
  }
  for (const { offerId, sessionId, bookingId, tenantId, organiser, wanted: state } of wanted.values()) {
    await tx.execute(sql`
      insert into calendar_event (id, offer_id, session_id, booking_id, tenant_id, organiser, wanted, due_at)
      values (${newId<'calendarEvent'>()}, ${offerId}, ${sessionId}, ${bookingId}, ${tenantId}, ${organiser}, ${JSON.stringify(state)}::jsonb, ${at})`);
  }
}

function placeOf({ sessionId, bookingId, tenantId, organiser }: Pick<WantedEvent, 'sessionId' | 'bookingId' | 'tenantId' | 'organiser'>): string {
  return [sessionId, bookingId, tenantId, organiser].join(' ');
}
