import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { stretchOf, type GroupOffer } from '../group-offer';
import { stateOf } from '../offer-state';
import { enrolmentPolicy, offerNoun } from '../policy';
import { leavesLessThanAWorkingDay } from './answer-by';
import type { Enrolment, EnrolmentStatus, Participants } from './enrolment';

/** What has become of an offer of a place, as its service is shown it. */
export type PlaceOfferState = Exclude<EnrolmentStatus, 'waiting' | 'requested' | 'declined'> | 'cancelled';

/** Places that are, or were, held for a household until it is answered for. */
export interface PlaceOffer {
  readonly offer: GroupOffer;
  readonly householdId: EnrolmentId;
  readonly state: PlaceOfferState;
  /** Of the homes that it concerns, how many come of each. */
  readonly homes: readonly Participants[];
  readonly answerBy: Temporal.Instant;
  /** Whether less than a working day is left to answer. */
  readonly short: boolean;
  /** Whether the group has begun: then that is why it lapsed. */
  readonly begun: boolean;
}

/** The first that fits says what has become of a household of which some have left. */
const tellingStates = ['offered', 'placed', 'lapsed', 'withdrawn'] as const satisfies readonly EnrolmentStatus[];

/** What a household's enrolments tell of its place offer; undefined when it never had one. */
export function placeOfferOf(
  offer: GroupOffer,
  household: readonly Pick<Enrolment, 'householdId' | 'participants' | 'status' | 'answerBy'>[],
  now: Temporal.Instant,
): PlaceOffer | undefined {
  const asked = household.flatMap(({ answerBy, ...home }) => (answerBy === null ? [] : [{ ...home, answerBy }]));
  const status = tellingStates.find((one) => asked.some((home) => home.status === one));
  const homes = asked.filter((home) => home.status === status);
  const [first] = homes;
  if (first === undefined || status === undefined) return undefined;
  const { start } = stretchOf(offer.sessions);
  const answerBy = Temporal.Instant.compare(first.answerBy, start) < 0 ? first.answerBy : start;
  const state = stateOf(offer, true, now);
  return {
    offer,
    householdId: first.householdId,
    state: state === 'cancelled' ? state : status,
    homes: homes.map(({ participants }) => participants),
    answerBy,
    short: leavesLessThanAWorkingDay(now, answerBy),
    begun: state === 'running' || state === 'completed',
  };
}

/** A place offer of an own service as it now is, or `notFound`. */
export async function seePlaceOffer(
  ports: Pick<Ports, 'groupOffers' | 'enrolment' | 'clock'>,
  actor: Actor,
  { offerId, enrolmentId }: { readonly offerId: OfferId; readonly enrolmentId: EnrolmentId },
): Promise<Outcome<PlaceOffer, 'notFound'>> {
  const offer = await ports.groupOffers.offer(offerId);
  const enrolment = await ports.enrolment.enrolment(enrolmentId);
  if (offer === undefined || enrolment?.offerId !== offerId) return refuse('notFound');
  if (!enrolmentPolicy.permits(actor, 'read', { offer: offerNoun(offer), serviceId: enrolment.organisationId })) return refuse('notFound');
  const found = placeOfferOf(offer, await ports.enrolment.household(enrolment.householdId), ports.clock());
  return found === undefined ? refuse('notFound') : success(found);
}
