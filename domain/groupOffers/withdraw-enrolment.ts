import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { Ports } from '../unit-of-work';
import type { Enrolment } from './enrolment';
import type { Counts } from './group-offer';
import { hindranceTo, lineMoves, stateOf } from './offer-state';
import { hasFreePlace, nextInLine } from './places';
import { enrolmentPolicy, offerNoun } from './policy';
import type { LockedPlaces } from './ports';
import type { GroupOfferRefusal } from './refusals';
import { tellServices } from './tell-services';

export interface WithdrawEnrolment {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
}

type Needed = Pick<Ports, 'groupOffers' | 'clock' | 'events' | 'outbox'>;

/**
 * Gives an own place back, or leaves the waiting list. A freed place goes to the first in line at once, as long as
 * the group has not begun. Refuses what is withdrawn already (`placeIsAlreadyWithdrawn`), an offer that is over
 * (`offerIsCompleted`, `offerIsCancelled`) and another service's enrolment (`notAllowed`; `notFound` when the actor may not even see it).
 */
export async function withdrawEnrolment(
  ports: Needed,
  actor: Actor,
  { offerId, enrolmentId }: WithdrawEnrolment,
): Promise<Outcome<Enrolment, GroupOfferRefusal | CommonRefusal>> {
  const { groupOffers } = ports;
  const now = ports.clock();
  const locked = await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined) return refuse('notFound');
  const enrolment = await groupOffers.enrolment(enrolmentId);
  if (locked === undefined || enrolment === undefined || enrolment.offerId !== offerId) return refuse('notFound');
  const noun = { offer: offerNoun(offer), serviceId: enrolment.organisationId };
  if (!enrolmentPolicy.permits(actor, 'withdraw', noun)) return refuse('notAllowed');
  if (enrolment.status === 'withdrawn') return refuse('placeIsAlreadyWithdrawn');
  const state = stateOf(offer, true, now);
  const hindrance = hindranceTo('withdraw', state);
  if (hindrance !== undefined) return refuse(hindrance);

  await groupOffers.withdraw(enrolmentId, now);
  const withdrawn: Enrolment = { ...enrolment, status: 'withdrawn', version: enrolment.version + 1 };
  await ports.events.append({ noun: 'enrolment', nounId: enrolmentId, what: 'withdrawn', version: withdrawn.version });
  const left = without(locked, enrolment.status);
  const promoted = lineMoves(state) ? await placeNext(ports, offerId, left, now) : undefined;
  const after = promoted === undefined ? left : { placed: left.placed + 1, waiting: left.waiting - 1 };
  await tellServices(ports, offer, {
    freeBefore: hasFreePlace(locked.capacity, locked),
    freeAfter: hasFreePlace(locked.capacity, after),
    moved: [enrolment.organisationId, ...(promoted === undefined ? [] : [promoted.organisationId])],
  });
  if (promoted !== undefined) {
    const to = { kind: 'serviceChannel', organisationId: promoted.organisationId } as const;
    await ports.outbox.post({ card: 'groupOffers.placeGiven', objectId: promoted.enrolmentId, to });
  }
  return success(withdrawn);
}

function without(locked: LockedPlaces, status: 'placed' | 'waiting'): LockedPlaces {
  return status === 'placed' ? { ...locked, placed: locked.placed - 1 } : { ...locked, waiting: locked.waiting - 1 };
}

/** Lets the first in line have the place that is free now; answers which it was, and whose. */
async function placeNext(
  { groupOffers, events }: Needed,
  offerId: OfferId,
  { capacity, placed }: Counts & Pick<LockedPlaces, 'capacity'>,
  now: Temporal.Instant,
): Promise<{ readonly enrolmentId: EnrolmentId; readonly organisationId: OrganisationId } | undefined> {
  const next = nextInLine(capacity, placed, await groupOffers.line(offerId));
  if (next === undefined) return undefined;
  const { organisationId, version } = await groupOffers.placeWaiting(next.id, now);
  await events.append({ noun: 'enrolment', nounId: next.id, what: 'placed', version });
  return { enrolmentId: next.id, organisationId };
}
