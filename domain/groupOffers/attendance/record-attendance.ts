import type { OfferId, SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { leadersOf } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { attendancePolicy } from './policy';
import type { AttendedCount } from './ports';
import type { AttendanceRefusal } from './refusals';
import { checkedCounts, hindranceToRecording } from './session-attendance';

export interface RecordAttendance {
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  /** The version of the session's attendance that the actor saw: 0 when nothing was recorded. */
  readonly basedOn: number;
  readonly counts: readonly AttendedCount[];
}

/**
 * Records how many of each service came to a session that has begun, or corrects it: a count for every service with places,
 * never above them. Only the group's leaders and the network's coordinator may (`notAllowed`; `notFound` for who cannot see
 * the offer, and for a session that is cancelled). Two at once: the second is told so (`versionIsOld`). The leaders' cards
 * that ask for it show what was said. GRP-05, GRP-09.
 */
export async function recordAttendance(
  ports: Pick<Ports, 'groupOffers' | 'attendance' | 'clock' | 'events' | 'outbox'>,
  actor: Actor,
  { offerId, sessionId, basedOn, counts }: RecordAttendance,
): Promise<Outcome<SessionId, AttendanceRefusal | GroupOfferRefusal | CommonRefusal>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!attendancePolicy.permits(actor, 'record', offerNoun(offer))) return refuse('notAllowed');
  const session = offer.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return refuse('notFound');
  const now = ports.clock();
  const hindrance = hindranceToRecording(offer, session, now);
  if (hindrance !== undefined) return refuse(hindrance);
  const known = (await ports.attendance.attendanceAt([sessionId])).get(sessionId);
  if ((known?.version ?? 0) !== basedOn) return refuse('versionIsOld');
  const checked = checkedCounts(known?.services ?? [], counts);
  if (!checked.ok) return checked;

  const version = basedOn + 1;
  await ports.attendance.record({ offerId, sessionId, version, at: now, counts: checked.value });
  await ports.events.append({ noun: 'attendance', nounId: sessionId, what: version === 1 ? 'recorded' : 'corrected', version });
  if (!(await ports.attendance.wasAskedFor(sessionId))) return success(sessionId);
  for (const personId of leadersOf(offer, session)) {
    await ports.outbox.post({ card: 'groupOffers.attendance', objectId: sessionId, to: { kind: 'person', personId } });
  }
  return success(sessionId);
}
