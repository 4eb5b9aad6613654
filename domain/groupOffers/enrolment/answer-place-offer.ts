import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { GroupOfferRefusal } from '../refusals';
import type { Enrolment } from './enrolment';
import { answer, type PlaceAnswer } from './ledger';
import { openForOwn, type ChangePorts } from './own-enrolment';
import { keepBook } from './place-book';
import type { EnrolmentRefusal } from './refusals';

export interface AnswerPlaceOffer {
  readonly offerId: OfferId;
  /** Any home of the household that the places are held for. */
  readonly enrolmentId: EnrolmentId;
  readonly answer: PlaceAnswer;
}

/**
 * Says yes or no to the places that are held for a household: all of them. After a no they go to the next in line that they
 * fit. An answer that comes too late (`placeOfferHasLapsed`), a second time (`placeOfferIsAnswered`), after the household
 * was withdrawn (`placeIsAlreadyWithdrawn`) or before anything was offered (`noPlaceIsOffered`) changes nothing.
 */
export async function answerPlaceOffer(
  ports: ChangePorts,
  actor: Actor,
  { offerId, enrolmentId, answer: said }: AnswerPlaceOffer,
): Promise<Outcome<readonly Enrolment[], GroupOfferRefusal | EnrolmentRefusal | CommonRefusal>> {
  const own = await openForOwn(ports, actor, { offerId, enrolmentId, action: 'answer', deed: 'answer' });
  if (!own.ok) return own;
  const { book, enrolment: { householdId, organisationId } } = own.value;
  const after = answer(book.ledger, householdId, said, book.moment);
  if (!after.ok) return after;
  const asked = book.ledger.entries.filter((entry) => entry.householdId === householdId && entry.status === 'offered').map(({ id }) => id);
  const { now } = book.moment;
  const status = said === 'accept' ? 'placed' : 'withdrawn';
  await (said === 'accept' ? ports.enrolment.accept(asked, now) : ports.enrolment.withdraw(asked, now));
  for (const id of asked) {
    const version = (book.versions.get(id) ?? 0) + 1;
    await ports.events.append({ noun: 'enrolment', nounId: id, what: said === 'accept' ? 'accepted' : 'declined', version });
  }
  await keepBook(ports, book, after.value);
  const household = await ports.enrolment.active(offerId, [organisationId]);
  if (status === 'placed') return success(household.filter(({ id }) => asked.includes(id)));
  return success([{ ...own.value.enrolment, status, version: own.value.enrolment.version + 1 }]);
}
