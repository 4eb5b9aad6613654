import { sql } from 'drizzle-orm';
import type { Attendee, EventFault, Mailbox } from '../../../domain/groupOffers/calendar/calendar-events';
import type { OfferId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** What the event of a session is to say, by its facts; times in UTC. */
export interface PlannedSession {
  readonly kind: 'session';
  readonly title: string;
  readonly language: Language;
  readonly ordinal: number;
  readonly of: number;
  /** Null on Teams. */
  readonly municipality: string | null;
  readonly start: string;
  readonly end: string;
}

/** What the event of a booked hour is to say: when and where, and nothing of what for; times in UTC. */
export interface PlannedHour {
  readonly kind: 'hour';
  readonly language: Language;
  /** Null on Teams. */
  readonly municipality: string | null;
  readonly start: string;
  readonly end: string;
  readonly withMeeting: boolean;
}

export type PlannedDetails = PlannedSession | PlannedHour;

/** An event as it is wanted, or as it is known to be there. */
export interface EventState {
  readonly details: PlannedDetails;
  readonly attendees: readonly Attendee[];
}

/** Why an event is not as it should be: a fault, or somebody whose address nobody told us. */
export type EventHindrance = EventFault | 'notAllInvited';

/** An event that is not as it should be, and that this worker has claimed. */
export interface ClaimedEvent {
  readonly id: string;
  /** The session's offer; undefined for a booked hour. */
  readonly offerId: OfferId | undefined;
  readonly mailbox: Mailbox;
  /** Undefined when it is to be taken away. */
  readonly wanted: EventState | undefined;
  readonly done: EventState | undefined;
  readonly eventId: string | undefined;
  /** Whether Microsoft 365 may have been asked to make it before. */
  readonly tried: boolean;
  readonly attempts: number;
}

/** How long a worker may take for one event before another may take it over. */
const lease = Temporal.Duration.from({ minutes: 5 });

interface EventRow {
  readonly id: string;
  readonly offer_id: OfferId | null;
  readonly tenant_id: string;
  readonly organiser: string;
  readonly wanted: EventState | null;
  readonly done: EventState | null;
  readonly event_id: string | null;
  readonly tried: boolean;
  readonly attempts: number;
}

/** Claims events that are due and not as they should be, the longest due first; nobody else has them until the lease is over. */
export async function claimEvents(tx: Transaction, now: Temporal.Instant, most: number): Promise<readonly ClaimedEvent[]> {
  const { rows } = (await tx.execute(sql`
    with claimed as (
      select e.id, e.tried from calendar_event e
      where e.ended_at is null and e.due_at <= ${now.toString()}::timestamptz
        and (e.claimed_until is null or e.claimed_until <= ${now.toString()}::timestamptz)
        and (e.wanted is null or e.done is null or e.wanted <> e.done)
      order by e.due_at, e.id for update skip locked limit ${most})
    update calendar_event e set claimed_until = ${now.add(lease).toString()}::timestamptz, attempts = e.attempts + 1, tried = e.tried or e.wanted is not null
    from claimed where claimed.id = e.id
    returning e.id, e.offer_id, e.tenant_id, e.organiser, e.wanted, e.done, e.event_id, claimed.tried, e.attempts`)) as { rows: readonly EventRow[] };
  // An update answers in no order of its own; the ids are in order of time.
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1)).map((row) => ({
    id: row.id,
    offerId: row.offer_id ?? undefined,
    mailbox: { tenantId: row.tenant_id, objectId: row.organiser },
    wanted: row.wanted ?? undefined,
    done: row.done ?? undefined,
    eventId: row.event_id ?? undefined,
    tried: row.tried,
    attempts: row.attempts,
  }));
}

/** Notes what is now known to be there. What has been wanted otherwise meanwhile stays due. */
export async function noteEvent(tx: Transaction, id: string, { eventId, done }: { eventId: string; done: EventState }): Promise<void> {
  await tx.execute(sql`
    update calendar_event set event_id = ${eventId}, done = ${JSON.stringify(done)}::jsonb, attempts = 0, fault = null, claimed_until = null
    where id = ${id}`);
}

/** Makes an event due again at an instant: because of a fault, or since there is more to do. */
export async function postponeEvent(tx: Transaction, id: string, dueAt: Temporal.Instant, fault: EventHindrance | null): Promise<void> {
  await tx.execute(sql`
    update calendar_event set due_at = ${dueAt.toString()}::timestamptz, fault = ${fault}, claimed_until = null
    where id = ${id} and ended_at is null`);
}

/** A whole tenant waits: what it has not consented to for one event it has not consented to for the others. */
export async function postponeTenant(tx: Transaction, tenantId: string, dueAt: Temporal.Instant): Promise<void> {
  await tx.execute(sql`
    update calendar_event set due_at = ${dueAt.toString()}::timestamptz, fault = 'noConsent', claimed_until = null
    where tenant_id = ${tenantId} and ended_at is null and (wanted is null or done is null or wanted <> done)`);
}

/** Ends the row of an event that is not there any more. */
export async function endEvent(tx: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  await tx.execute(sql`update calendar_event set ended_at = ${now.toString()}::timestamptz, fault = null, claimed_until = null where id = ${id}`);
}
