import type { BookingId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { tellOfOpenPlace } from './open-place';
import type { Assignment } from './ports';
import type { BookedRefusal } from './refusals';

/** What the actor is asked about, for themself or for those they lead. It says when and where, and nothing of the referral. */
export async function listAssignments({ booking }: Pick<Ports, 'booking'>): Promise<Outcome<readonly Assignment[], never>> {
  return success(await booking.assignments());
}

/**
 * Says yes or no to an hour, as the person who is asked or as the leader of their own service (KB-45). A no needs no reason: it
 * frees the person and lets the base find somebody else. Refuses `assignmentIsAnswered` for a second press, or for who was
 * never asked, which is the same to them, and `versionIsOld` when the hour was moved in the meantime.
 */
export async function answerAssignment(
  ports: Pick<Ports, 'booking' | 'clock' | 'newId' | 'events' | 'outbox' | 'referrals'>, actor: Actor,
  { bookingId, personId, basedOn, accept }: { readonly bookingId: BookingId; readonly personId: PersonId; readonly basedOn?: number; readonly accept: boolean },
): Promise<Outcome<Assignment, BookedRefusal | 'versionIsOld'>> {
  await ports.booking.lockCounsellors([personId], bookingId);
  const asked = (await ports.booking.assignments(bookingId)).find((one) => one.personId === personId);
  if (asked === undefined) return refuse('assignmentIsAnswered');
  if (basedOn !== undefined && asked.version !== basedOn) return refuse('versionIsOld');
  const version = asked.version + 1;
  const role = personId === actor.scope.personId ? 'counsellor' : 'serviceLeader';
  await ports.booking.answerAssignment(bookingId, personId, accept ? 'given' : 'declined', { logId: ports.newId<'bookingLog'>(), role, version });
  await ports.events.append({ noun: 'booking', nounId: bookingId, what: accept ? 'accepted' : 'declined', version });
  if (accept) await ports.outbox.post({ card: 'booking.booked', objectId: bookingId, to: { kind: 'person', personId } });
  else await tellOfOpenPlace(ports, { bookingId, baseId: asked.base.id });
  return success({ ...asked, version });
}
