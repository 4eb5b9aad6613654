import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AttendancePorts } from '../../../domain/groupOffers/attendance/ports';
import type { KnownAttendance, ServiceAttendance } from '../../../domain/groupOffers/attendance/session-attendance';
import type { OrganisationId, SessionId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { sessionAttendance, sessionReminder } from '../../schema/attendance';

/** Attendance as the actor of the transaction may see it. */
export function attendanceIn(tx: Transaction): AttendancePorts {
  return {
    attendanceAt: (sessionIds) => attendanceAt(tx, sessionIds),
    record: async ({ counts, at, ...recorded }) => {
      const rows = counts.map(({ serviceId, attended }) => ({ ...recorded, organisationId: serviceId, attended, registeredAt: at }));
      await tx.insert(sessionAttendance).values(rows).onConflictDoUpdate({
        target: [sessionAttendance.sessionId, sessionAttendance.organisationId],
        set: { attended: sql`excluded.attended`, registeredAt: sql`excluded.registered_at`, version: sql`excluded.version` },
      });
    },
    wasAskedFor: async (sessionId) => {
      const asked = await tx.select({ id: sessionReminder.id }).from(sessionReminder)
        .where(and(eq(sessionReminder.sessionId, sessionId), eq(sessionReminder.kind, 'attendance')));
      return asked.length > 0;
    },
  };
}

/** Places and numbers by session, of the rows that the role may see; services with neither are left out. */
export async function attendanceAt(
  tx: Transaction,
  sessionIds: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, KnownAttendance>> {
  if (sessionIds.length === 0) return new Map();
  const { rows: held } = (await tx.execute(sql`select * from places_at_sessions(${`{${sessionIds.join(',')}}`}::uuid[])`)) as {
    rows: readonly { session_id: SessionId; organisation_id: OrganisationId; places: number }[];
  };
  const recorded = await tx.select().from(sessionAttendance).where(inArray(sessionAttendance.sessionId, [...sessionIds]));
  return new Map(sessionIds.map((id) => {
    const counts = recorded.filter(({ sessionId }) => sessionId === id);
    const places = new Map(held.filter((row) => row.session_id === id).map((row) => [row.organisation_id, row.places]));
    const services = [...new Set([...places.keys(), ...counts.map(({ organisationId }) => organisationId)])];
    return [id, {
      version: Math.max(0, ...counts.map(({ version }) => version)),
      services: services.map((serviceId): ServiceAttendance => ({
        serviceId,
        places: places.get(serviceId) ?? 0,
        attended: counts.find(({ organisationId }) => organisationId === serviceId)?.attended ?? null,
      })),
    }];
  }));
}
