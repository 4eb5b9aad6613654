import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OrganisationId } from '../../identifiers';
import type { Ports } from '../../unit-of-work';
import { osloDate } from '../../time';
import type { OfferInBrief } from '../group-offer';
import { lineMoves, stateIn, type OfferState } from '../offer-state';
import type { GroupOfferPorts, LockedPlaces } from '../ports';
import { tellServices } from '../tell-services';
import { answerBy } from './answer-by';
import { roomIn, settle, type Entry, type Ledger, type Moment } from './ledger';
import type { EnrolmentPorts, PlaceKeepingPorts } from './ports';
import { servicesToTell, type Room } from './room';

/** What keeping an offer's places needs: a use case has it, and so has the worker that lets time do its part. */
export type PlacePorts = Pick<Ports, 'clock' | 'events' | 'outbox'> & {
  readonly groupOffers: Pick<GroupOfferPorts, 'lockPlaces'>;
  readonly enrolment: PlaceKeepingPorts;
};

/** The offer as the messages about its places name it. */
export type OfferOfPlaces = Pick<OfferInBrief, 'id' | 'version' | 'network'>;

/** An offer's ledger, locked and with all that time alone decides already done. */
export interface PlaceBook {
  readonly offer: OfferOfPlaces;
  readonly locked: LockedPlaces;
  readonly state: OfferState;
  readonly ledger: Ledger;
  readonly versions: ReadonlyMap<EnrolmentId, number>;
  readonly moment: Moment;
}

/**
 * Locks an offer's places, and first lets lapse and release what is due, so that an expired hold never blocks anybody;
 * undefined when the actor has no part in the offer.
 */
export async function lockSettled(ports: PlacePorts, offer: OfferOfPlaces): Promise<LockedPlaces | undefined> {
  const locked = await ports.groupOffers.lockPlaces(offer.id);
  if (locked === undefined || !isDue(locked, ports.clock())) return locked;
  await settleDue(ports, offer, locked);
  return ports.groupOffers.lockPlaces(offer.id);
}

/**
 * What decides whether somebody new gets places, with all that time alone decides done before; undefined when the actor has no
 * part in the offer. The offer is locked first only where there is something to settle.
 */
export async function placesToFill(
  ports: PlacePorts & { readonly enrolment: Pick<EnrolmentPorts, 'placesToDecideOn'> },
  offer: OfferOfPlaces,
): Promise<LockedPlaces | undefined> {
  const places = await ports.enrolment.placesToDecideOn(offer.id);
  return places !== undefined && isDue(places, ports.clock()) ? lockSettled(ports, offer) : places;
}

/** The whole ledger under the lock, to change and to keep with `keepBook`. */
export async function openBook(ports: PlacePorts, offer: OfferOfPlaces): Promise<PlaceBook | undefined> {
  const locked = await lockSettled(ports, offer);
  return locked === undefined ? undefined : readBook(ports, offer, locked);
}

/**
 * Keeps what the rules have led to since the book was opened: places that are offered and that lapsed, each with its event.
 * The services concerned are told. What the actor itself changed is written by its use case before.
 */
export async function keepBook(ports: PlacePorts, { offer, locked, ledger, versions, moment }: PlaceBook, after: Ledger): Promise<void> {
  const changed = after.entries.flatMap((entry) => {
    const was = ledger.entries.find(({ id }) => id === entry.id);
    return was === undefined || was === entry ? [] : [{ was, entry }];
  });
  const became = (status: Entry['status']) => changed.filter(({ was, entry }) => entry.status === status && was.status !== status).map(({ entry }) => entry);
  const [lapsed, offered] = [became('lapsed'), became('offered')];
  if (lapsed.length + offered.length > 0) {
    const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
    await ports.enrolment.settle(offer.id, { lapsed: ids(lapsed), offered: ids(offered), answerBy: moment.answerBy, at: moment.now });
  }
  for (const { id, status } of [...lapsed, ...offered]) {
    await ports.events.append({ noun: 'enrolment', nounId: id, what: status, version: (versions.get(id) ?? 0) + 1 });
  }
  const asked = changed.filter(({ was, entry }) => was.status === 'offered' || entry.status === 'offered').map(({ entry }) => entry);
  await tellHouseholds(ports, 'groupOffers.placeOffered', asked);
  if (locked.stage !== 'cancelled') await tellHouseholds(ports, 'groupOffers.placeLapsed', lapsed);
  const before = shownRoom(locked);
  await tellServices(ports, offer.id, servicesToTell(
    // Where keep-apart is allowed no card shows whether places are free, and none is sent again as if it did.
    { before, after: locked.keepApart ? before : roomIn(after), moved: changed.map(({ entry }) => entry.serviceId) }, locked.services.map(({ serviceId }) => serviceId),
  ));
}

/** The room that the services' cards show: with the quotas as they were when the offer was locked. */
export function shownRoom({ unit, capacity, quotasReleased, services }: LockedPlaces): Room {
  return {
    unit,
    capacity,
    quotas: new Map(quotasReleased ? [] : services.map(({ serviceId, quota }) => [serviceId, quota])),
    taken: new Map(services.map(({ serviceId, taken }) => [serviceId, taken])),
  };
}

async function settleDue(ports: PlacePorts, offer: OfferOfPlaces, locked: LockedPlaces): Promise<void> {
  const now = ports.clock();
  if (quotasAreDue(locked, now)) {
    await ports.enrolment.releaseQuotas(offer.id, now);
    await ports.events.append({ noun: 'groupOffer', nounId: offer.id, what: 'quotasReleased', version: offer.version });
  }
  const book = await readBook(ports, offer, locked);
  await keepBook(ports, book, settle(book.ledger, book.moment));
}

async function readBook(ports: PlacePorts, offer: OfferOfPlaces, locked: LockedPlaces): Promise<PlaceBook> {
  const now = ports.clock();
  const today = osloDate(now);
  const entries = await ports.enrolment.entries(offer.id);
  const workingDays = await ports.enrolment.answerDays(offer.network.id, today);
  const inForce = !locked.quotasReleased && !quotasAreDue(locked, now);
  const state = stateIn(locked.stage, locked.stretch, true, now);
  return {
    offer,
    locked,
    state,
    ledger: {
      unit: locked.unit,
      capacity: locked.capacity,
      quotas: new Map(inForce ? locked.services.map(({ serviceId, quota }) => [serviceId, quota]) : []),
      entries,
      apart: await ports.enrolment.apart(offer.id),
    },
    versions: new Map(entries.map(({ id, version }) => [id, version])),
    moment: { now, answerBy: answerBy(now, workingDays, locked.stretch.start), lineMoves: lineMoves(state) },
  };
}

function isDue(locked: LockedPlaces, now: Temporal.Instant): boolean {
  if (quotasAreDue(locked, now)) return true;
  const { firstAnswerBy, stage, stretch } = locked;
  return firstAnswerBy !== undefined
    && (Temporal.Instant.compare(firstAnswerBy, now) <= 0 || !lineMoves(stateIn(stage, stretch, true, now)));
}

function quotasAreDue({ quotasUntil, quotasReleased, stage }: LockedPlaces, now: Temporal.Instant): boolean {
  const moves = stage === 'published' || stage === 'closed';
  return moves && !quotasReleased && quotasUntil !== null && Temporal.PlainDate.compare(quotasUntil, osloDate(now)) <= 0;
}

/** One message a household, in one order for everybody. */
async function tellHouseholds(
  { outbox }: Pick<PlacePorts, 'outbox'>,
  card: 'groupOffers.placeOffered' | 'groupOffers.placeLapsed',
  entries: readonly Entry[],
): Promise<void> {
  const households = new Map<EnrolmentId, OrganisationId>(entries.map(({ householdId, serviceId }) => [householdId, serviceId]));
  for (const [objectId, organisationId] of [...households].sort(([one], [other]) => (one < other ? -1 : 1))) {
    await outbox.post({ card, objectId, to: { kind: 'serviceChannel', organisationId } });
  }
}
