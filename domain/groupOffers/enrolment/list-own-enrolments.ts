import type { Actor } from '../../network/actor';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { viewsOf } from '../offer-view';
import { enrolmentPolicy, offerNoun } from '../policy';
import type { Enrolment, OwnEnrolment } from './enrolment';
import type { EnrolmentId } from '../../identifiers';

/** An enrolment of the actor's own service, with the offer it is in. */
export interface EnrolmentInOffer extends OwnEnrolment {
  readonly offer: GroupOffer;
}

/** Every enrolment that the actor may withdraw now, offer by offer and in order of arrival. `limit` is the most offers to look in. */
export async function listOwnEnrolments(
  { groupOffers, enrolment: enrolments, clock }: Pick<Ports, 'groupOffers' | 'enrolment' | 'clock'>,
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
    const line = offer.keepApart ? [] : await enrolments.line(offer.id);
    const own = (await enrolments.active(offer.id, services)).filter(({ status }) => status !== 'lapsed' && status !== 'declined');
    found.push(...own.map((enrolment) => ({ offer, ...withPosition(enrolment, line) })));
  }
  return found;
}

/** An enrolment with its household's place in line, 1 for the next; `line` is in the order of the line. */
export function withPosition(enrolment: Enrolment, line: readonly EnrolmentId[]): OwnEnrolment {
  const at = enrolment.status === 'waiting' ? line.indexOf(enrolment.householdId) : -1;
  return at < 0 ? { enrolment } : { enrolment, positionInLine: at + 1 };
}
