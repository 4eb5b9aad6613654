import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer, Session } from '../group-offer';
import { enrolmentPolicy, offerNoun, offerPolicy } from '../policy';
import { attendancePolicy } from './policy';
import { hasBegun, hindranceToRecording, type KnownAttendance } from './session-attendance';

/** A session with as much of its attendance as the reader may know. */
export interface SessionAttendance extends KnownAttendance {
  readonly session: Session;
  readonly mayRecord: boolean;
}

/** The attendance of a group's sessions, for one reader. */
export interface AttendanceView {
  readonly offer: GroupOffer;
  /** Those that have begun, the last first. */
  readonly sessions: readonly SessionAttendance[];
}

/**
 * How many came to the sessions that have begun. The leaders and the coordinator see every service's numbers, a service its
 * own; to others who may see the offer the numbers are nothing, and who may not see it hears `notFound`.
 */
export async function seeAttendance(
  { groupOffers, attendance, clock }: Pick<Ports, 'groupOffers' | 'attendance' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<AttendanceView, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const noun = offerNoun(offer);
  const now = clock();
  const begun = offer.sessions.filter((session) => hasBegun(session, now)).reverse();
  const known = await attendance.attendanceAt(begun.map(({ id }) => id));
  const ofAll = offerPolicy.permits(actor, 'seeCounts', noun);
  const mayRead = noun.serviceIds.filter((serviceId) => ofAll || enrolmentPolicy.permits(actor, 'read', { offer: noun, serviceId }));
  return success({
    offer,
    sessions: begun.map((session) => {
      const { version = 0, services = [] } = known.get(session.id) ?? {};
      return {
        session,
        version,
        services: mayRead.flatMap((serviceId) => services.find((service) => service.serviceId === serviceId) ?? []),
        mayRecord: attendancePolicy.permits(actor, 'record', noun) && hindranceToRecording(offer, session, now) === undefined,
      };
    }),
  });
}
