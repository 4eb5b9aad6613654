import { Temporal } from 'temporal-polyfill';
import type { OfferId, OrganisationId, PersonId, SessionId } from '../../identifiers';
import type { Message } from '../../messages';
import type { WritePorts } from '../../ports';
import type { Period } from '../../time';
import { reminderTimes, type ReminderKind } from './reminder-times';

/** A session to be held, as the worker knows it. */
export interface SessionToRemindOf {
  readonly id: SessionId;
  readonly offerId: OfferId;
  readonly period: Period;
  readonly leaderIds: readonly PersonId[];
  /** The services that have places in the group. */
  readonly serviceIds: readonly OrganisationId[];
  readonly attendanceIsRecorded: boolean;
  /** What has been told of it at this time already. */
  readonly told: ReadonlySet<ReminderKind>;
}

/** What the worker needs from outside, in one transaction of its own. */
export interface ReminderPorts {
  /** Sessions of groups that are to be held, neither cancelled nor outside the stretch, in one order for everybody. */
  sessionsWithin(stretch: Period): Promise<readonly SessionToRemindOf[]>;
  /** Marks that it is told of the session at its time; false when somebody has done so, or does it in this moment. */
  mark(reminder: { id: string; session: SessionToRemindOf; kind: ReminderKind; at: Temporal.Instant }): Promise<boolean>;
}

/** Wide enough for the two working days before a session with Easter between. */
const daysAhead = 21;
const daysBack = 15;

/**
 * One pass of the worker: tells what is due of each session, once for each time that the session is to be, however many
 * servers and restarts there are. A session that was moved is told of anew at its new time.
 * @returns how many things were told of
 */
export async function remindOfSessions(
  { reminders, clock, newId, outbox }: Pick<WritePorts, 'clock' | 'newId' | 'outbox'> & { readonly reminders: ReminderPorts },
): Promise<number> {
  const now = clock();
  const stretch = { start: now.subtract({ hours: 24 * daysBack }), end: now.add({ hours: 24 * daysAhead }) };
  let count = 0;
  for (const session of await reminders.sessionsWithin(stretch)) {
    for (const { kind, from, until } of reminderTimes(session.period)) {
      const isDue = Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0;
      if (!isDue || session.told.has(kind)) continue;
      const id = newId<'reminder'>();
      if (!(await reminders.mark({ id, session, kind, at: now }))) continue;
      for (const message of messagesOf(kind, session, id)) await outbox.post(message);
      count += 1;
    }
  }
  return count;
}

function messagesOf(
  kind: ReminderKind,
  { id, leaderIds, serviceIds, attendanceIsRecorded }: SessionToRemindOf,
  reminderId: string,
): readonly Message[] {
  const toLeaders = [...leaderIds].sort().map((personId) => ({ kind: 'person', personId }) as const);
  const toServices = [...serviceIds].sort().map((organisationId) => ({ kind: 'serviceChannel', organisationId }) as const);
  switch (kind) {
    case 'daysBefore':
    case 'sameDay':
      return [...toLeaders, ...toServices].map((to) => ({ card: 'groupOffers.reminder', objectId: reminderId, to }));
    case 'attendance':
      if (attendanceIsRecorded || serviceIds.length === 0) return [];
      return toLeaders.map((to) => ({ card: 'groupOffers.attendance', objectId: id, to }));
  }
}
