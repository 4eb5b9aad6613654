import { recordAttendance } from '../../domain/groupOffers/attendance/record-attendance';
import { seeAttendance, type AttendanceView } from '../../domain/groupOffers/attendance/see-attendance';
import { readId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success } from '../../domain/outcome';
import { attendanceOperations as ops } from '../contract/offer-attendance';
import type { AnswerOf } from '../contract/operation';
import { presentPlace } from './group-offers-presenter';
import { handler, type ApiHandler } from './handler';

/** The attendance of a group's sessions. */
export function offerAttendanceHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getAttendance, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const seen = await seeAttendance(ports, actor, offerId);
        return seen.ok ? success(present(seen.value, language)) : seen;
      })),
    handler(ops.recordAttendance, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const counts = body.counts.map(({ serviceId, attended }) => ({ serviceId: serviceId as OrganisationId, attended }));
        const recorded = await recordAttendance(ports, actor, { offerId, sessionId, basedOn, counts });
        if (!recorded.ok) return recorded;
        const seen = await seeAttendance(ports, actor, offerId);
        return seen.ok ? success(present(seen.value, language)) : seen;
      })),
  ];
}

function present({ offer, sessions }: AttendanceView, language: Language): AnswerOf<typeof ops.getAttendance> {
  const nameOf = new Map(offer.services.map(({ id, name }) => [id, name]));
  return {
    offerId: offer.id,
    unit: offer.capacityUnit,
    sessions: sessions.map(({ session, version, mayRecord, services }) => ({
      sessionId: session.id,
      ordinal: session.ordinal,
      start: session.period.start.toString(),
      end: session.period.end.toString(),
      place: presentPlace(session.place, language),
      version,
      mayRecord,
      services: services.map(({ serviceId, places, attended }) => ({
        serviceId, name: nameOf.get(serviceId) ?? '', places, ...(attended === null ? {} : { attended }),
      })),
    })),
  };
}
