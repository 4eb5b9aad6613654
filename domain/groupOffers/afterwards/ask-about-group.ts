import { Temporal } from 'temporal-polyfill';
import type { OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { Message } from '../../messages';
import { closesAt } from './evaluation';

/** A group that is over, whom it was held by, and the services that had a place in it. */
export interface FinishedGroup {
  readonly offerId: OfferId;
  readonly lastEnd: Temporal.Instant;
  readonly leaderIds: readonly PersonId[];
  readonly serviceIds: readonly OrganisationId[];
}

/** Whether it is still time to ask about a group: one that was over long before is left in peace. */
export function isAskedAbout({ lastEnd }: FinishedGroup, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, closesAt(lastEnd)) < 0;
}

/**
 * The questions that follow from a group's last session: each leader is asked for experiences (GRP-13), and they and each
 * service that had a place, in its own channel, how it was (GRP-16).
 */
export function questionsAfter(group: FinishedGroup): readonly Message[] {
  const { offerId, leaderIds } = group;
  return [
    ...leaderIds.map((personId): Message => ({ card: 'groupOffers.askExperience', objectId: offerId, to: { kind: 'person', personId } })),
    ...evaluationCards(group),
  ];
}

/** The cards that ask how a group was, to be sent, or to be made anew when it is no longer asked. */
export function evaluationCards({ offerId, leaderIds, serviceIds }: Omit<FinishedGroup, 'lastEnd'>): readonly Message[] {
  const card = 'groupOffers.evaluation';
  return [
    ...serviceIds.map((organisationId): Message => ({ card, objectId: offerId, to: { kind: 'serviceChannel', organisationId } })),
    ...leaderIds.map((personId): Message => ({ card, objectId: offerId, to: { kind: 'person', personId } })),
  ];
}
