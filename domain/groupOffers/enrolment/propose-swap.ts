import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { hindranceTo } from '../offer-state';
import { enrolmentPolicy, offerNoun } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { answerBy } from './answer-by';
import type { PlaceBook } from './place-book';
import type { EnrolmentRefusal } from './refusals';
import type { SwapId } from './swap';
import { openTwoBooks } from './two-books';

export type SwapWritePorts = Pick<Ports, 'groupOffers' | 'enrolment' | 'swaps' | 'clock' | 'newId' | 'events' | 'outbox'>;
export type SwapRefusal = GroupOfferRefusal | EnrolmentRefusal | CommonRefusal;

export interface ProposeSwap {
  readonly offerId: OfferId;
  /** An own home with a place there; those that belong with it go with it. */
  readonly enrolmentId: EnrolmentId;
  /** Where a place is wanted instead, and which service is asked to give one. */
  readonly otherOfferId: OfferId;
  readonly otherServiceId: OrganisationId;
}

/**
 * Proposes to another service that a place of one's own in this offer is exchanged for one of theirs in another offer of the
 * network. Nothing changes until they say yes; they choose which of theirs they give. It stands as many working days as a place
 * offer does, never past the start of either group. Refuses one and the same offer (`swapNeedsTwoOffers`), offers of two networks
 * (`swapIsAcrossNetworks`), a service that is the own one (`swapIsWithOwnService`) or is not invited to both (`serviceIsNotInvited`), what has begun or ended,
 * an offer where keep-apart is allowed, whoever asks (`keepApartTakesNoSwap`), what is no place (`onlyPlacesAreSwapped`) and one that is proposed already (`placeIsInASwap`).
 */
export async function proposeSwap(
  ports: SwapWritePorts,
  actor: Actor,
  { offerId, enrolmentId, otherOfferId, otherServiceId }: ProposeSwap,
): Promise<Outcome<SwapId, SwapRefusal>> {
  const offer = await ports.groupOffers.offer(offerId);
  const enrolment = await ports.enrolment.enrolment(enrolmentId);
  if (offer === undefined || enrolment?.offerId !== offerId) return refuse('notFound');
  const { organisationId, householdId } = enrolment;
  if (!enrolmentPolicy.permits(actor, 'swap', { offer: offerNoun(offer), serviceId: organisationId })) return refuse('notAllowed');
  const other = await ports.groupOffers.offer(otherOfferId);
  if (other === undefined) return refuse('notFound');
  const unfit = whyNoSwapBetween(offer, other, organisationId, otherServiceId);
  if (unfit !== undefined) return unfit;

  const books = await openTwoBooks(ports, offer, other);
  if (books === undefined) return refuse('notFound');
  const hindrance = hindranceToSwapIn(books);
  if (hindrance !== undefined) return refuse(hindrance);
  const [book, otherBook] = books;
  const household = book.ledger.entries.filter((entry) => entry.householdId === householdId);
  if (household.length === 0 || household.some(({ status }) => status !== 'placed')) return refuse('onlyPlacesAreSwapped');
  const { now } = book.moment;
  if (await ports.swaps.isInSwap(householdId, now)) return refuse('placeIsInASwap');

  const id = ports.newId<'placeSwap'>();
  const workingDays = await ports.enrolment.answerDays(offer.network.id, osloDate(now));
  const until = answerBy(now, workingDays, earlier(book.locked.stretch.start, otherBook.locked.stretch.start));
  await ports.swaps.propose({ id, householdId, otherOfferId, otherServiceId, at: now, until });
  await ports.events.append({ noun: 'placeSwap', nounId: id, what: 'proposed', version: 1 });
  await ports.outbox.post({ card: 'groupOffers.swapProposed', objectId: id, to: { kind: 'serviceChannel', organisationId: otherServiceId } });
  return success(id);
}

/** Why places cannot be exchanged between two offers and two services, whatever is free there; undefined when they can. */
export function whyNoSwapBetween(offer: GroupOffer, other: GroupOffer, service: OrganisationId, otherService: OrganisationId) {
  if (offer.id === other.id) return refuse('swapNeedsTwoOffers', 'otherOfferId');
  if (offer.network.id !== other.network.id) return refuse('swapIsAcrossNetworks', 'otherOfferId');
  if (service === otherService) return refuse('swapIsWithOwnService', 'otherServiceId');
  const takes = ({ services, published }: GroupOffer, id: OrganisationId) => published && services.some((one) => one.id === id);
  if (!takes(other, service)) return refuse('serviceIsNotInvited', 'otherOfferId');
  if (!takes(offer, otherService) || !takes(other, otherService)) return refuse('serviceIsNotInvited', 'otherServiceId');
  if (offer.keepApart || other.keepApart) return refuse('keepApartTakesNoSwap');
  return undefined;
}

/** Why the state of one of two offers forbids a swap; undefined when neither does. */
export function hindranceToSwapIn(books: readonly PlaceBook[]): GroupOfferRefusal | undefined {
  return books.map(({ state }) => hindranceTo('swap', state)).find((hindrance) => hindrance !== undefined);
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
