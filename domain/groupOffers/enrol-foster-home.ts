import type { OfferId, OrganisationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { Ports } from '../unit-of-work';
import type { Enrolment, OwnEnrolment } from './enrolment';
import { hindranceTo, stateOf } from './offer-state';
import { sumOf } from './offer-view';
import { hasFreePlace, mostOfOneService, placeOrWait } from './places';
import { offerNoun } from './policy';
import type { GroupOfferRefusal } from './refusals';
import { serviceToActFor } from './service-choice';
import { tellServices } from './tell-services';

export interface EnrolFosterHome {
  readonly offerId: OfferId;
  /** Which of the actor's services; needed only by those who act for several. */
  readonly serviceId?: OrganisationId;
  /** Whether the actor is also told the code personally, since the card that answers is soon edited for everybody. */
  readonly receipt?: boolean;
}

/**
 * Enrols one foster home of the actor's own service: it gets a place, or goes last in the waiting list.
 * Everything is counted while the offer is locked. Refuses an offer that does not take enrolments by the state it is in
 * (`enrolmentIsClosed`, `offerHasStarted`, `offerIsCompleted`, `offerIsCancelled`), and a service that would fill the line alone (`tooManyPlacesAtOnce`).
 */
export async function enrolFosterHome(
  ports: Pick<Ports, 'groupOffers' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  { offerId, serviceId, receipt = false }: EnrolFosterHome,
): Promise<Outcome<OwnEnrolment, GroupOfferRefusal | CommonRefusal>> {
  const { groupOffers } = ports;
  const now = ports.clock();
  // Locked before it is read: nobody enrols in what is being cancelled.
  const locked = await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined) return refuse('notFound');
  const service = serviceToActFor(actor, offerNoun(offer), serviceId);
  if (!service.ok) return service;
  const hindrance = hindranceTo('enrol', stateOf(offer, true, now));
  if (hindrance !== undefined) return refuse(hindrance);
  if (locked === undefined) return refuse('notAllowed');
  const places = (await groupOffers.placesByService([offerId])).get(offerId) ?? [];
  const own = sumOf(places.filter((one) => one.serviceId === service.value));
  if (own.placed + own.waiting >= mostOfOneService(locked.capacity)) return refuse('tooManyPlacesAtOnce');

  const status = placeOrWait(locked.capacity, locked);
  const enrolment: Enrolment = {
    id: ports.newId<'enrolment'>(),
    offerId,
    organisationId: service.value,
    code: await groupOffers.freshCode(service.value),
    status,
    arrival: locked.lastArrival + 1,
    version: 1,
  };
  await groupOffers.insertEnrolment(enrolment, now);
  await ports.events.append({ noun: 'enrolment', nounId: enrolment.id, what: status, version: 1 });
  const after = sumOf([locked, status === 'placed' ? { placed: 1, waiting: 0 } : { placed: 0, waiting: 1 }]);
  await tellServices(ports, offer, {
    freeBefore: hasFreePlace(locked.capacity, locked),
    freeAfter: hasFreePlace(locked.capacity, after),
    moved: [service.value],
  });
  if (receipt) {
    await ports.outbox.post({ card: 'groupOffers.receipt', objectId: enrolment.id, to: { kind: 'person', personId: actor.scope.personId } });
  }
  return success(status === 'waiting' ? { enrolment, positionInLine: after.waiting } : { enrolment });
}
