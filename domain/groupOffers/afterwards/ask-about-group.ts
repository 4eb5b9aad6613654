import { Temporal } from 'temporal-polyfill';
import type { OfferId, PersonId } from '../../identifiers';
import type { Message } from '../../messages';

/** A group that is over, and whom it was held by. */
export interface FinishedGroup {
  readonly offerId: OfferId;
  readonly lastEnd: Temporal.Instant;
  readonly leaderIds: readonly PersonId[];
}

/** How long after a group's last session it is asked about; one that was over before that is left in peace. */
const askedWithin = Temporal.Duration.from({ hours: 14 * 24 });

/** Whether it is still time to ask about a group. */
export function isAskedAbout({ lastEnd }: FinishedGroup, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, lastEnd.add(askedWithin)) < 0;
}

/** The questions that follow from a group's last session: each leader is asked for experiences (GRP-13). */
export function questionsAfter({ offerId, leaderIds }: FinishedGroup): readonly Message[] {
  return leaderIds.map((personId) => ({ card: 'groupOffers.askExperience', objectId: offerId, to: { kind: 'person', personId } }));
}
