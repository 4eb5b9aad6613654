import type { EnrolmentId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { enrolmentPolicy, offerNoun } from '../policy';
import { tellServices } from '../tell-services';
import { swapPlaces, type Exchanged } from './exchange';
import { keepBook, type PlaceBook } from './place-book';
import { hindranceToSwapIn, whyNoSwapBetween, type SwapRefusal, type SwapWritePorts } from './propose-swap';
import { endOfSwap, swapStateAt, type Swap, type SwapAction, type SwapId } from './swap';
import { openTwoBooks } from './two-books';

/** What is said to a proposal; a yes names any home of the household that is given for the other's place. */
export type AnswerSwap = { readonly swapId: SwapId } & (
  | { readonly answer: 'accept'; readonly enrolmentId: EnrolmentId }
  | { readonly answer: 'decline' | 'withdraw' }
);

/**
 * Answers a proposal of a swap: yes with a place of one's own, no without a reason, or, by the service that made it, that it is
 * taken back. With a yes both offers change in this one transaction or neither does: each household ends where it was and has a
 * place, with a new code, where it came; quotas follow, and the line is passed by nobody. What has ended is refused by how
 * (`swapIsMade`, `swapIsDeclined`, `swapIsWithdrawn`, `swapHasLapsed`, `swapHasFallen`); a yes also by what either offer's state forbids,
 * a place that is none or not one's own, one in another proposal (`placeIsInASwap`), and homes that do not fit (`swapDoesNotFit`).
 */
export async function answerSwap(ports: SwapWritePorts, actor: Actor, command: AnswerSwap): Promise<Outcome<Swap, SwapRefusal>> {
  const opened = await openSwap(ports, actor, command.swapId, command.answer);
  if (!opened.ok) return opened;
  const { swap, books } = opened.value;
  const ended = endOfSwap(swapStateAt(swap, ports.clock()));
  if (ended !== undefined) return refuse(ended);
  if (command.answer === 'accept') return accept(ports, actor, command.enrolmentId, swap, books);

  const state = command.answer === 'decline' ? 'declined' : 'withdrawn';
  if (!(await ports.swaps.endSwap(swap.id, state, ports.clock()))) return refuse('swapHasFallen');
  await ports.events.append({ noun: 'placeSwap', nounId: swap.id, what: state, version: swap.version + 1 });
  await tellOfSwap(ports, swap, state === 'declined');
  return success({ ...swap, state, version: swap.version + 1 });
}

async function accept(
  ports: SwapWritePorts, actor: Actor, enrolmentId: EnrolmentId, swap: Swap, books: readonly [PlaceBook, PlaceBook],
): Promise<Outcome<Swap, SwapRefusal>> {
  const [book, otherBook] = books;
  const { proposing, asked } = swap;
  const hindrance = hindranceToSwapIn(books);
  if (hindrance !== undefined) return refuse(hindrance);
  const own = await ports.enrolment.enrolment(enrolmentId);
  if (own?.offerId !== asked.offerId) return refuse('notFound');
  if (own.organisationId !== asked.organisationId) return refuse('notAllowed');
  const { now } = book.moment;
  if (await ports.swaps.isInSwap(own.householdId, now)) return refuse('placeIsInASwap', 'enrolmentId');
  const given = book.ledger.entries.filter(({ householdId, status }) => householdId === proposing.householdId && status === 'placed');
  const coming = given.reduce((sum, { participants }) => sum + participants, 0);
  if (given.length !== swap.homes || coming !== swap.participants) return refuse('swapHasFallen');

  const swapped = swapPlaces(
    { ledger: book.ledger, householdId: proposing.householdId, moment: book.moment },
    { ledger: otherBook.ledger, householdId: own.householdId, moment: otherBook.moment }, ports.newId,
  );
  if (!swapped.ok) return swapped;
  const [here, there] = swapped.value;
  const ids = ({ came }: Exchanged) => came.map(({ id }) => id);
  const proposedBy = await ports.swaps.makeSwap({
    id: swap.id, householdId: own.householdId, came: ids(here), quotaMoved: here.quotaMoved,
    otherCame: ids(there), otherQuotaMoved: there.quotaMoved, at: now,
  });
  await ports.events.append({ noun: 'placeSwap', nounId: swap.id, what: 'accepted', version: swap.version + 1 });
  const services = [proposing.organisationId, asked.organisationId];
  await keepExchanged(ports, book, here, services);
  await keepExchanged(ports, otherBook, there, services);
  await tellOfSwap(ports, swap, true);
  // Each who pressed has the new codes in a chat of their own: no card in a channel shows them.
  const receipts = [{ home: here.came[0], personId: actor.scope.personId }, { home: there.came[0], personId: proposedBy }];
  for (const { home, personId } of receipts) {
    await ports.outbox.post({ card: 'groupOffers.receipt', objectId: home.id, to: { kind: 'person', personId } });
  }
  return success({ ...swap, asked: { ...asked, householdId: own.householdId }, state: 'accepted', version: swap.version + 1 });
}

/** What has become of one offer: its events, what is left over for the line, and the cards of those concerned. */
async function keepExchanged(ports: SwapWritePorts, book: PlaceBook, { ledger, left, came, quotaMoved }: Exchanged, services: readonly OrganisationId[]): Promise<void> {
  for (const { id } of left) await ports.events.append({ noun: 'enrolment', nounId: id, what: 'swappedAway', version: (book.versions.get(id) ?? 0) + 1 });
  for (const { id } of came) await ports.events.append({ noun: 'enrolment', nounId: id, what: 'swappedIn', version: 1 });
  if (quotaMoved > 0) await ports.events.append({ noun: 'groupOffer', nounId: book.offer.id, what: 'quotaMoved', version: book.offer.version + 1 });
  await keepBook(ports, book, ledger);
  await tellServices(ports, book.offer.id, services);
}

/** The card of the service that was asked says how it stands; the one that proposed gets a card of its own when others ended it. */
async function tellOfSwap({ outbox }: SwapWritePorts, { id, proposing, asked }: Swap, endedByOthers: boolean): Promise<void> {
  await outbox.post({ card: 'groupOffers.swapProposed', objectId: id, to: { kind: 'serviceChannel', organisationId: asked.organisationId } });
  if (endedByOthers) {
    await outbox.post({ card: 'groupOffers.swapAnswered', objectId: id, to: { kind: 'serviceChannel', organisationId: proposing.organisationId } });
  }
}

async function openSwap(
  ports: SwapWritePorts, actor: Actor, swapId: SwapId, action: SwapAction,
): Promise<Outcome<{ readonly swap: Swap; readonly books: readonly [PlaceBook, PlaceBook] }, SwapRefusal>> {
  const known = await ports.swaps.swap(swapId);
  if (known === undefined) return refuse('notFound');
  const offer = await ports.groupOffers.offer(known.proposing.offerId);
  const other = await ports.groupOffers.offer(known.asked.offerId);
  if (offer === undefined || other === undefined) return refuse('notFound');
  const acts = action === 'withdraw' ? { offer: offerNoun(offer), serviceId: known.proposing.organisationId } : { offer: offerNoun(other), serviceId: known.asked.organisationId };
  if (!enrolmentPolicy.permits(actor, 'swap', acts)) return refuse('notAllowed');
  const books = await openTwoBooks(ports, offer, other);
  const swap = await ports.swaps.swap(swapId);
  if (books === undefined || swap === undefined) return refuse('notFound');
  const unfit = action === 'accept' ? whyNoSwapBetween(offer, other, known.proposing.organisationId, known.asked.organisationId) : undefined;
  return unfit ?? success({ swap, books });
}
