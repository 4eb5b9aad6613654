import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { enrolmentPolicy, offerNoun, offerPolicy } from '../policy';
import type { Enrolment } from './enrolment';

/** An own home, and whether its address is marked as protected. */
export interface HomeUnderProtection {
  readonly enrolment: Enrolment;
  readonly marked: boolean;
}

type Reading = Pick<Ports, 'groupOffers' | 'enrolment' | 'addressProtection'>;

/** An ended enrolment has nothing left that a mark could hide. */
const hasEnded = ({ status }: Enrolment): boolean => status === 'withdrawn' || status === 'lapsed' || status === 'declined';

/**
 * The homes of the actor's own services in an offer that can be marked, in order of arrival; none for anybody but a service's
 * kontaktpersoner and leaders, whatever is marked. `notFound` for who may not see the offer.
 */
export async function seeProtectedHomes(
  { groupOffers, enrolment: enrolments, addressProtection }: Reading,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<readonly HomeUnderProtection[], 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const noun = offerNoun(offer);
  const own = noun.serviceIds.filter((serviceId) => enrolmentPolicy.permits(actor, 'protectAddress', { offer: noun, serviceId }));
  if (own.length === 0) return success([]);
  const homes = (await enrolments.active(offerId, own)).filter((one) => !hasEnded(one));
  const marked = await addressProtection.enrolments(homes.map(({ id }) => id));
  return success(homes.map((one) => ({ enrolment: one, marked: marked.has(one.id) })));
}

export interface ProtectHome {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  /** Whether the address is protected from now on. */
  readonly marked: boolean;
}

/**
 * Marks an own home's address as protected, or lifts the mark; as it stands already, nothing changes. No event and no message
 * tells of it, and the enrolment's own row stays as it is: nobody else is to notice. Only the service's kontaktpersoner and
 * leaders may (`notAllowed`; `notFound` for who cannot see it), and no home whose enrolment has ended (`placeIsAlreadyWithdrawn`).
 */
export async function protectHome(
  ports: Reading & Pick<Ports, 'clock' | 'newId'>,
  actor: Actor,
  { offerId, enrolmentId, marked }: ProtectHome,
): Promise<Outcome<OfferId, 'notFound' | 'notAllowed' | 'placeIsAlreadyWithdrawn'>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const home = await ports.enrolment.enrolment(enrolmentId);
  if (home === undefined || home.offerId !== offerId) return refuse('notFound');
  if (!enrolmentPolicy.permits(actor, 'protectAddress', { offer: offerNoun(offer), serviceId: home.organisationId })) return refuse('notAllowed');
  if (marked && hasEnded(home)) return refuse('placeIsAlreadyWithdrawn');
  const isMarked = (await ports.addressProtection.enrolments([enrolmentId])).has(enrolmentId);
  if (isMarked === marked) return success(offerId);
  const said = { by: actor.scope.personId, at: ports.clock() };
  if (marked) await ports.addressProtection.markEnrolment({ ...said, id: ports.newId<'addressMark'>(), enrolmentId, offerId, organisationId: home.organisationId });
  else await ports.addressProtection.liftFromEnrolment(enrolmentId, said);
  return success(offerId);
}
