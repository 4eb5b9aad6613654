import { Temporal } from 'temporal-polyfill';
import type { OrganisationId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { Counts, GroupOffer } from './group-offer';
import { headsPolicy, planningPolicy } from './gatherings/policy';
import { hindranceTo, isAboutEnrolment, stateOf, stepsFrom, takesEnrolments, type OfferState, type OfferStep } from './offer-state';
import { enrolmentPolicy, offerNoun, offerPolicy, servicesToEnrolFor } from './policy';
import type { GroupOfferPorts, ServicePlaces } from './ports';

/** An offer as one person may see it. */
export interface OfferView {
  readonly offer: GroupOffer;
  readonly state: OfferState;
  /** Whether the next foster home to come, of the reader's own services where there are any, would get a place. */
  readonly free: boolean;
  /** The sessions that have begun by now, those that are over among them. */
  readonly begun: ReadonlySet<SessionId>;
  /** The reader's own invited services, each with its numbers. */
  readonly own: readonly ServicePlaces[];
  /** Every invited service's numbers and their sum: only for the network's coordinator and the group's leaders. */
  readonly all?: { readonly services: readonly ServicePlaces[]; readonly total: Counts };
  readonly may: {
    readonly enrol: boolean;
    readonly withdraw: boolean;
    /** Say yes or no to places that are held. */
    readonly answer: boolean;
    readonly manage: boolean;
    readonly reportAbsence: boolean;
    readonly changeSessions: boolean;
    /** Change capacity, quotas and priority in the line. */
    readonly steerPlaces: boolean;
    /** Share a gathering's checklist and see who comes, also when it is over. */
    readonly planGathering: boolean;
    /** Say how many come of an own service that has a place in a gathering, or read what was said. */
    readonly stateHeads: boolean;
    /** The steps that its coordinator can take with it now. */
    readonly steps: readonly OfferStep[];
  };
}

/** One invited service's part of an offer, as its own channel shows it: own places, and whether others are free. */
export interface ServiceOffer {
  readonly offer: GroupOffer;
  readonly state: OfferState;
  readonly free: boolean;
  readonly own: ServicePlaces;
}

/** The sum over services. */
export function sumOf(places: readonly Counts[]): Counts {
  return places.reduce<Counts>(
    (sum, { placed, offered, waiting, requested = 0 }) => ({
      placed: sum.placed + placed, offered: sum.offered + offered, waiting: sum.waiting + waiting,
      ...(requested + (sum.requested ?? 0) === 0 ? {} : { requested: requested + (sum.requested ?? 0) }),
    }),
    { placed: 0, offered: 0, waiting: 0 },
  );
}

/** Takes from what is known of an offer what the actor may see, and what the actor may do now. */
export function viewOf(
  actor: Actor,
  offer: GroupOffer,
  known: { readonly free: boolean; readonly byService: readonly ServicePlaces[]; readonly now: Temporal.Instant },
): OfferView {
  const noun = offerNoun(offer);
  const state = stateOf(offer, known.free, known.now);
  const takesPlaces = offer.audience !== 'parents';
  const placesOf = (serviceId: OrganisationId): ServicePlaces =>
    known.byService.find((places) => places.serviceId === serviceId) ?? { serviceId, placed: 0, offered: 0, waiting: 0 };
  const mayRead = (serviceId: OrganisationId) => enrolmentPolicy.permits(actor, 'read', { offer: noun, serviceId });
  const own = noun.serviceIds.filter(mayRead).map(placesOf);
  const seesCounts = offerPolicy.permits(actor, 'seeCounts', noun);
  const mayWithdraw = (serviceId: OrganisationId) => enrolmentPolicy.permits(actor, 'withdraw', { offer: noun, serviceId });
  const mayAnswer = (serviceId: OrganisationId) => enrolmentPolicy.permits(actor, 'answer', { offer: noun, serviceId });
  return {
    offer,
    state,
    free: known.free || offer.keepApart,
    begun: new Set(offer.sessions.filter(({ period }) => Temporal.Instant.compare(period.start, known.now) <= 0).map(({ id }) => id)),
    own,
    ...(seesCounts ? { all: { services: noun.serviceIds.map(placesOf), total: sumOf(known.byService) } } : {}),
    may: {
      enrol: takesPlaces && takesEnrolments(state) && servicesToEnrolFor(actor, noun).length > 0,
      withdraw: hindranceTo('withdraw', state) === undefined && own.some((places) => places.placed + places.offered + places.waiting + (places.requested ?? 0) > 0 && mayWithdraw(places.serviceId)),
      answer: hindranceTo('answer', state) === undefined && own.some((places) => places.offered > 0 && mayAnswer(places.serviceId)),
      manage: offerPolicy.permits(actor, 'create', noun),
      reportAbsence: hindranceTo('reportAbsence', state) === undefined && offerPolicy.permits(actor, 'reportAbsence', noun),
      changeSessions: hindranceTo('changeSessions', state) === undefined && offerPolicy.permits(actor, 'steer', noun),
      steerPlaces: takesPlaces && hindranceTo('steerPlaces', state) === undefined && offerPolicy.permits(actor, 'steer', noun),
      planGathering: offer.gathering && planningPolicy.permits(actor, 'plan', noun),
      stateHeads: offer.gathering && own.some(({ placed, serviceId }) => placed > 0 && headsPolicy.permits(actor, 'state', { offer: noun, serviceId })),
      steps: offerPolicy.permits(actor, 'steer', noun) ? stepsFrom(state).filter((step) => takesPlaces || !isAboutEnrolment(step)) : [],
    },
  };
}

/** The offers as the actor may see them; what no policy lets the actor see is left out. */
export async function viewsOf(
  ports: Pick<GroupOfferPorts, 'withFreePlace' | 'placesByService'>,
  actor: Actor,
  offers: readonly GroupOffer[],
  now: Temporal.Instant,
): Promise<readonly OfferView[]> {
  const seen = offers.filter((offer) => offerPolicy.permits(actor, 'see', offerNoun(offer)));
  const ids = seen.map(({ id }) => id);
  const free = await ports.withFreePlace(ids);
  const places = await ports.placesByService(ids);
  return seen.map((offer) => viewOf(actor, offer, { free: free.has(offer.id), byService: places.get(offer.id) ?? [], now }));
}

/** One own service's part of a view; undefined when it is not the reader's or not invited. */
export function serviceOfferIn(view: OfferView, serviceId: OrganisationId): ServiceOffer | undefined {
  const own = view.own.find((places) => places.serviceId === serviceId);
  return own === undefined ? undefined : { offer: view.offer, state: view.state, free: view.free, own };
}
