import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { GroupOfferRefusal } from '../refusals';
import type { Enrolment } from './enrolment';
import { withdraw } from './ledger';
import { openForOwn, type ChangePorts } from './own-enrolment';
import { keepBook } from './place-book';
import type { EnrolmentRefusal } from './refusals';

export interface WithdrawEnrolment {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
}

/**
 * Gives an own place back, or leaves the waiting list; one home of a household may go alone. What is freed is offered to the
 * first in line that it fits, as long as the group has not begun. Refuses what has ended already (`placeIsAlreadyWithdrawn`,
 * `placeOfferHasLapsed`) and an offer that is over (`offerIsCompleted`, `offerIsCancelled`).
 */
export async function withdrawEnrolment(
  ports: ChangePorts,
  actor: Actor,
  { offerId, enrolmentId }: WithdrawEnrolment,
): Promise<Outcome<Enrolment, GroupOfferRefusal | EnrolmentRefusal | CommonRefusal>> {
  const own = await openForOwn(ports, actor, { offerId, enrolmentId, action: 'withdraw', deed: 'withdraw' });
  if (!own.ok) return own;
  const { book, enrolment } = own.value;
  const after = withdraw(book.ledger, enrolmentId, book.moment);
  if (!after.ok) return after;
  await ports.enrolment.withdraw([enrolmentId], book.moment.now);
  const version = enrolment.version + 1;
  await ports.events.append({ noun: 'enrolment', nounId: enrolmentId, what: 'withdrawn', version });
  await keepBook(ports, book, after.value);
  return success({ ...enrolment, status: 'withdrawn', version });
}
