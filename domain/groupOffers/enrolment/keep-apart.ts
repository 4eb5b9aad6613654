import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { enrolmentPolicy, offerNoun, offerPolicy } from '../policy';
import type { GroupOffer } from '../group-offer';
import type { GroupOfferRefusal } from '../refusals';
import { twoOf, type ApartPair, type PairId } from './apart-pair';
import type { OpenCode } from './apart-ports';
import { endOfWorkingDays } from './answer-by';
import { openForOwn, type ChangePorts } from './own-enrolment';
import { keepBook, openBook, type PlaceBook } from './place-book';
import type { EnrolmentRefusal } from './refusals';
import { endApart, keepApart } from './requests';

type ApartRefusal = GroupOfferRefusal | EnrolmentRefusal | CommonRefusal;

/** An own enrolment in its offer. */
export interface OwnHome {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
}

/** Half of a one-time code that keeps two homes apart: to be said to the other service by telephone, and to nobody else. */
export interface MadeCode {
  readonly code: string;
  readonly validUntil: Temporal.Instant;
}

/**
 * Makes a one-time code for an own home, in an offer where keep-apart is allowed (`keepApartIsNotAllowed`). It can be entered
 * once, until the end of the next working day; one that was made before is no longer valid. No event tells of it.
 */
export async function makeApartCode(ports: ChangePorts, actor: Actor, home: OwnHome): Promise<Outcome<MadeCode, ApartRefusal>> {
  const own = await openApart(ports, actor, home);
  if (!own.ok) return own;
  const { now } = own.value.moment;
  const validUntil = endOfWorkingDays(now, 1);
  return success({ code: await ports.enrolment.makeApartCode({ ...home, at: now, until: validUntil }), validUntil });
}

/** Counts a code that somebody enters, before it is looked at and whatever comes of it; refuses after five wrong ones within an hour (`tooManyWrongCodes`). */
export async function countCodeEntered(
  { enrolment, newId, clock }: Pick<Ports, 'enrolment' | 'newId' | 'clock'>,
): Promise<Outcome<string, EnrolmentRefusal>> {
  const id = newId<'apartTry'>();
  return (await enrolment.tryApartCode(id, clock())) ? success(id) : refuse('tooManyWrongCodes');
}

/**
 * Enters another service's code for an own home in the same offer; the pair is in force once the other service confirms it.
 * A code that is wrong, used, past its time or the service's own gets one and the same refusal (`codeIsNotValid`). When both
 * have places already, the code stays unused (`bothHavePlaces`).
 */
export async function enterApartCode(
  ports: ChangePorts & Pick<Ports, 'newId'>,
  actor: Actor,
  { code, tryId, ...home }: OwnHome & { readonly code: string; readonly tryId: string },
): Promise<Outcome<PairId, ApartRefusal>> {
  const own = await openApart(ports, actor, home);
  if (!own.ok) return own;
  const book = own.value;
  const id = ports.newId<'apartPair'>();
  const said = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const otherId = await ports.enrolment.enterApartCode({ ...home, id, code: said, at: book.moment.now });
  if (otherId === undefined) return refuse('codeIsNotValid', 'code');
  const could = keepApart(book.ledger, [otherId, home.enrolmentId], book.moment);
  if (!could.ok) return could;
  await ports.enrolment.codeWasRight(tryId);
  return success(id);
}

export interface PairInOffer {
  readonly offerId: OfferId;
  readonly pairId: PairId;
}

/** The service that made the code says that it was the right one that entered it: from now on the two never both have a place. */
export async function confirmApart(ports: ChangePorts, actor: Actor, path: PairInOffer): Promise<Outcome<PairId, ApartRefusal>> {
  const { pairId } = path;
  const found = await openPair(ports, actor, path);
  if (!found.ok) return found;
  const { pair, offer, book } = found.value;
  if (!enrolmentPolicy.permits(actor, 'keepApart', { offer: offerNoun(offer), serviceId: pair.organisationId })) return refuse('notAllowed');
  if (pair.ended) return refuse('pairIsEnded');
  if (pair.confirmed) return refuse('pairIsConfirmed');
  const after = keepApart(book.ledger, twoOf(pair), book.moment);
  if (!after.ok) return after;
  if (!(await ports.enrolment.confirmApart(pairId, book.moment.now))) return refuse('pairIsEnded');
  await keepBook(ports, book, after.value);
  return success(pairId);
}

/** Either of the two services ends it, also before it is confirmed; who was passed may be offered a place. */
export async function endPair(ports: ChangePorts, actor: Actor, path: PairInOffer): Promise<Outcome<PairId, ApartRefusal>> {
  const { pairId } = path;
  const found = await openPair(ports, actor, path);
  if (!found.ok) return found;
  const { pair, book } = found.value;
  if (!(await ports.enrolment.endApart(pairId, book.moment.now))) return refuse('pairIsEnded');
  await keepBook(ports, book, endApart(book.ledger, twoOf(pair), book.moment));
  return success(pairId);
}

/** What a service knows of its own homes that are kept apart in an offer. */
export interface OwnApart {
  readonly offer: GroupOffer;
  /** The services that the actor may act for here. */
  readonly ownIds: readonly OrganisationId[];
  readonly pairs: readonly ApartPair[];
  readonly codes: readonly OpenCode[];
}

/** The pairs and open codes of the actor's own services; nothing of other services' (`notFound` for who may not see the offer). */
export async function seeApart(
  { groupOffers, enrolment, clock }: Pick<Ports, 'groupOffers' | 'enrolment' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<OwnApart, 'notFound' | 'notAllowed'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const ownIds = ownServices(actor, offer);
  if (ownIds.length === 0) return refuse('notAllowed');
  return success({
    offer, ownIds, pairs: await enrolment.apartPairs(offerId, ownIds), codes: await enrolment.openCodes(offerId, ownIds, clock()),
  });
}

async function openApart(ports: ChangePorts, actor: Actor, home: OwnHome): Promise<Outcome<PlaceBook, ApartRefusal>> {
  const own = await openForOwn(ports, actor, { ...home, action: 'keepApart', deed: 'withdraw' });
  if (!own.ok) return own;
  const { book, enrolment: { status } } = own.value;
  if (!book.locked.keepApart) return refuse('keepApartIsNotAllowed');
  return status === 'withdrawn' || status === 'lapsed' || status === 'declined' ? refuse('placeIsAlreadyWithdrawn') : success(book);
}

async function openPair(
  ports: ChangePorts, actor: Actor, { offerId, pairId }: PairInOffer,
): Promise<Outcome<{ readonly pair: ApartPair; readonly offer: GroupOffer; readonly book: PlaceBook }, ApartRefusal>> {
  const known = await ports.enrolment.apartPair(pairId);
  const offer = known === undefined ? undefined : await ports.groupOffers.offer(known.offerId);
  if (known?.offerId !== offerId || offer === undefined || !concerns(known, ownServices(actor, offer))) return refuse('notFound');
  const book = await openBook(ports, offer);
  const pair = await ports.enrolment.apartPair(pairId);
  return book === undefined || pair === undefined ? refuse('notFound') : success({ pair, offer, book });
}

function ownServices(actor: Actor, offer: GroupOffer): readonly OrganisationId[] {
  const noun = offerNoun(offer);
  return noun.serviceIds.filter((serviceId) => enrolmentPolicy.permits(actor, 'keepApart', { offer: noun, serviceId }));
}

function concerns({ organisationId, otherOrganisationId }: ApartPair, services: readonly OrganisationId[]): boolean {
  return services.includes(organisationId) || services.includes(otherOrganisationId);
}
