import { sql } from 'drizzle-orm';
import type { ReminderPorts } from '../../../domain/groupOffers/attendance/remind-of-sessions';
import type { ReminderKind } from '../../../domain/groupOffers/attendance/reminder-times';
import type { OfferId, OrganisationId, PersonId, SessionId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { sessionReminder } from '../../schema/attendance';

/** What the worker that reminds of sessions sees, as the system actor `reminders`. */
export function remindersIn(tx: Transaction): ReminderPorts {
  return {
    sessionsWithin: async ({ start, end }) => {
      const { rows } = (await tx.execute(sql`
        select s.id, s.offer_id, s.starts_at::text, s.ends_at::text,
          array(select l.person_id::text from session_leader l where l.session_id = s.id order by l.person_id) as leaders,
          array(select distinct e.organisation_id::text from enrolment e where e.offer_id = s.offer_id and e.status = 'placed' order by 1) as services,
          exists (select from session_attendance a where a.session_id = s.id) as recorded,
          array(select r.kind from session_reminder r where r.session_id = s.id and r.starts_at = s.starts_at) as told
        from group_session s join group_offer o on o.id = s.offer_id
        where s.cancelled_at is null and o.stage in ('published', 'closed')
          and s.ends_at > ${start.toString()}::timestamptz and s.starts_at < ${end.toString()}::timestamptz
        order by s.starts_at, s.id`)) as { rows: readonly ReadRow[] };
      return rows.map((row) => ({
        id: row.id,
        offerId: row.offer_id,
        period: { start: instantOf(row.starts_at), end: instantOf(row.ends_at) },
        leaderIds: row.leaders,
        serviceIds: row.services,
        attendanceIsRecorded: row.recorded,
        told: new Set(row.told),
      }));
    },
    mark: async ({ id, session, kind, at }) => {
      const marked = await tx.insert(sessionReminder)
        .values({ id, offerId: session.offerId, sessionId: session.id, kind, startsAt: session.period.start, at })
        .onConflictDoNothing().returning({ id: sessionReminder.id });
      return marked.length === 1;
    },
  };
}

interface ReadRow {
  readonly id: SessionId;
  readonly offer_id: OfferId;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly leaders: readonly PersonId[];
  readonly services: readonly OrganisationId[];
  readonly recorded: boolean;
  readonly told: readonly ReminderKind[];
}

function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}
