import type { Actor } from '../network/actor';
import type { Ports } from '../unit-of-work';
import type { OwnEnrolment } from './enrolment';
import type { GroupOffer } from './group-offer';
import { viewsOf } from './offer-view';
import { enrolmentPolicy, offerNoun } from './policy';
import { withPosition } from './see-offer';

/** An enrolment of the actor's own service, with the offer it is in. */
export interface EnrolmentInOffer extends OwnEnrolment {
  readonly offer: GroupOffer;
}

/** Every enrolment that the actor may withdraw now, offer by offer and in order of arrival. `limit` is the most offers to look in. */
export async function listOwnEnrolments(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
  limit: number,
): Promise<readonly EnrolmentInOffer[]> {
  const now = clock();
  const views = await viewsOf(groupOffers, actor, await groupOffers.offersAfter(undefined, limit, now), now);
  const found: EnrolmentInOffer[] = [];
  for (const { offer, may } of views) {
    if (!may.withdraw) continue;
    const noun = offerNoun(offer);
    const services = noun.serviceIds.filter((serviceId) => enrolmentPolicy.permits(actor, 'withdraw', { offer: noun, serviceId }));
    const line = await groupOffers.line(offer.id);
    const own = await groupOffers.activeEnrolments(offer.id, services);
    found.push(...own.map((enrolment) => ({ offer, ...withPosition(enrolment, line) })));
  }
  return found;
}
