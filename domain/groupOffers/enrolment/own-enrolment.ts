import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { hindranceTo, type OfferDeed } from '../offer-state';
import { enrolmentPolicy, offerNoun, type EnrolmentAction } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import type { Enrolment } from './enrolment';
import { openBook, type PlaceBook } from './place-book';

export type ChangePorts = Pick<Ports, 'groupOffers' | 'enrolment' | 'clock' | 'events' | 'outbox'>;

/** An enrolment of the actor's own service, with the book of its offer open. */
export interface OwnInBook {
  readonly book: PlaceBook;
  readonly enrolment: Enrolment;
}

/**
 * Opens the book to change an own enrolment: refuses what is not there (`notFound`), what is another service's
 * (`notAllowed`; `notFound` when the actor may not even see it) and an offer whose state forbids the deed.
 */
export async function openForOwn(
  ports: ChangePorts,
  actor: Actor,
  { offerId, enrolmentId, action, deed }: {
    readonly offerId: OfferId; readonly enrolmentId: EnrolmentId; readonly action: EnrolmentAction; readonly deed: OfferDeed;
  },
): Promise<Outcome<OwnInBook, GroupOfferRefusal | CommonRefusal>> {
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined) return refuse('notFound');
  const book = await openBook(ports, offer);
  const enrolment = await ports.enrolment.enrolment(enrolmentId);
  if (book === undefined || enrolment === undefined || enrolment.offerId !== offerId) return refuse('notFound');
  if (!enrolmentPolicy.permits(actor, action, { offer: offerNoun(offer), serviceId: enrolment.organisationId })) return refuse('notAllowed');
  const hindrance = hindranceTo(deed, book.state);
  return hindrance === undefined ? success({ book: withEntry(book, enrolment), enrolment }) : refuse(hindrance);
}

/** The ledger holds those that have not ended; the one asked about is in it whatever has become of it. */
function withEntry(book: PlaceBook, { organisationId, ...enrolment }: Enrolment): PlaceBook {
  if (book.ledger.entries.some(({ id }) => id === enrolment.id)) return book;
  return { ...book, ledger: { ...book.ledger, entries: [...book.ledger.entries, { ...enrolment, serviceId: organisationId }] } };
}
