import { osloDate, Temporal } from '../../time';
import type { EnrolmentStatus } from '../enrolment/enrolment';
import { stretchOf, type GroupOffer } from '../group-offer';
import type { GroupOfferRefusal } from '../refusals';
import type { NamesRefusal } from './refusals';

type Facts = Pick<GroupOffer, 'keepApart' | 'stage' | 'sessions'>;

/** The first day in Oslo on which a group's names are gone: two weeks after its last session. */
export function erasedOn({ sessions }: Pick<GroupOffer, 'sessions'>): Temporal.PlainDate {
  return osloDate(stretchOf(sessions).end).add({ weeks: 2 });
}

/**
 * Why there are no names in a group, whoever asks; undefined when there can be. Where keep-apart is allowed there are none: a
 * list of names is how two homes that must not meet would learn of each other.
 */
export function whyNoNamesIn(offer: Facts, now: Temporal.Instant): GroupOfferRefusal | NamesRefusal | undefined {
  if (offer.keepApart) return 'keepApartTakesNoNames';
  if (offer.stage === 'draft') return 'offerIsDraft';
  if (offer.stage === 'cancelled') return 'offerIsCancelled';
  return Temporal.PlainDate.compare(osloDate(now), erasedOn(offer)) < 0 ? undefined : 'namesAreErased';
}

/** Why one home cannot have names; undefined when it can: it has a place, and its address is not protected. */
export function whyNoNamesOf(status: EnrolmentStatus, isProtected: boolean): NamesRefusal | undefined {
  if (isProtected) return 'addressIsProtected';
  return status === 'placed' ? undefined : 'onlyPlacesHaveNames';
}
