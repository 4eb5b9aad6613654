import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { GroupOfferRefusal } from '../refusals';
import type { Enrolment } from './enrolment';
import { holds, setParticipants } from './ledger';
import { openForOwn, type ChangePorts } from './own-enrolment';
import { keepBook } from './place-book';
import type { EnrolmentRefusal } from './refusals';

export interface ChangeParticipants {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  readonly participants: number;
}

/**
 * Says that one or two of an own foster home come. Where persons are counted one fewer frees a seat for the line, and one more
 * needs one that is free (`noSeatIsFree`; `coordinatorAnswers` where keep-apart is allowed); where foster homes are counted nothing is freed or taken. The same number as
 * before changes nothing.
 */
export async function changeParticipants(
  ports: ChangePorts,
  actor: Actor,
  { offerId, enrolmentId, participants }: ChangeParticipants,
): Promise<Outcome<Enrolment, GroupOfferRefusal | EnrolmentRefusal | CommonRefusal>> {
  if (participants !== 1 && participants !== 2) return refuse('participantsAreWrong', 'participants');
  const own = await openForOwn(ports, actor, { offerId, enrolmentId, action: 'setParticipants', deed: 'withdraw' });
  if (!own.ok) return own;
  const { book, enrolment } = own.value;
  // Whether a seat is free there is nobody's to learn.
  if (book.locked.keepApart && holds(enrolment) && participants > enrolment.participants) return refuse('coordinatorAnswers');
  const after = setParticipants(book.ledger, enrolmentId, participants, book.moment);
  if (!after.ok) return after;
  if (enrolment.participants === participants) return success(enrolment);
  await ports.enrolment.setParticipants(enrolmentId, participants);
  const version = enrolment.version + 1;
  await ports.events.append({ noun: 'enrolment', nounId: enrolmentId, what: `participants.${participants}`, version });
  const versions = new Map(book.versions).set(enrolmentId, version);
  await keepBook(ports, { ...book, versions }, after.value);
  return success((await ports.enrolment.enrolment(enrolmentId)) ?? enrolment);
}
