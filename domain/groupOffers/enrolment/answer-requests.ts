import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import type { Entry } from './ledger';
import { keepBook } from './place-book';
import { answerRequests, type RequestAnswer } from './requests';
import { openToSteer, type SteeringPorts, type SteeringRefusal } from './steer-places';

export interface AnswerRequests {
  readonly offerId: OfferId;
  /** By any home of the household; those not named stay unanswered. */
  readonly answers: readonly { readonly enrolmentId: EnrolmentId; readonly answer: RequestAnswer }[];
}

/**
 * The coordinator's answer to requests in an offer where keep-apart is allowed, to all of them at once and without a word of
 * why. The rules place them; each service is told. What is answered or withdrawn already is passed over; refuses when nothing
 * is left to answer (`noRequestsAreLeft`).
 */
export async function answerRequestsOf(
  ports: SteeringPorts,
  actor: Actor,
  { offerId, answers }: AnswerRequests,
): Promise<Outcome<OfferId, SteeringRefusal>> {
  const opened = await openToSteer(ports, actor, offerId);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const { entries } = book.ledger;
  const byHousehold = new Map(answers.flatMap(({ enrolmentId, answer }) => {
    const entry = entries.find(({ id }) => id === enrolmentId);
    return entry === undefined ? [] : [[entry.householdId, answer] as const];
  }));
  const after = answerRequests(book.ledger, byHousehold, book.moment);
  if (!after.ok) return after;
  const now = (entry: Entry) => after.value.entries.find(({ id }) => id === entry.id) ?? entry;
  const asked = entries.filter(({ status }) => status === 'requested').map(now).filter(({ status }) => status !== 'requested');
  const released = entries.filter((entry) => entry.heldBack === true && now(entry).heldBack !== true);
  const that = (status: Entry['status']) => asked.filter((entry) => entry.status === status).map(({ id }) => id);
  await ports.enrolment.answerRequests(offerId, {
    placed: that('placed'), waiting: that('waiting'), declined: that('declined'),
    held: asked.filter(({ heldBack }) => heldBack === true).map(({ id }) => id), released: released.map(({ id }) => id), at: book.moment.now,
  });
  const versions = new Map(book.versions);
  const what = new Map<EnrolmentId, string>([...asked.map(({ id, status }) => [id, status] as const), ...released.map(({ id }) => [id, 'released'] as const)]);
  for (const [id, happened] of what) {
    versions.set(id, (versions.get(id) ?? 0) + 1);
    await ports.events.append({ noun: 'enrolment', nounId: id, what: happened, version: versions.get(id) ?? 0 });
  }
  await tellOfAnswers(ports, asked);
  await keepBook(ports, { ...book, versions }, after.value);
  return success(offerId);
}

/** A card in each service's channel, which shows no code, and the receipt with the codes anew to whoever asked. */
async function tellOfAnswers({ enrolment, outbox }: SteeringPorts, asked: readonly Entry[]): Promise<void> {
  const households = new Map(asked.map(({ householdId, serviceId }) => [householdId, serviceId]));
  for (const [objectId, organisationId] of [...households].sort(([one], [other]) => (one < other ? -1 : 1))) {
    await outbox.post({ card: 'groupOffers.requestAnswered', objectId, to: { kind: 'serviceChannel', organisationId } });
  }
  const requesters = await enrolment.requesters([...households.keys()]);
  for (const { householdId, personId } of [...requesters].sort((one, other) => (one.householdId < other.householdId ? -1 : 1))) {
    await outbox.post({ card: 'groupOffers.receipt', objectId: householdId, to: { kind: 'person', personId } });
  }
}
