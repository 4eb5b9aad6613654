import type { Temporal } from 'temporal-polyfill';
import type { Id, NetworkId, PersonId } from '../../identifiers';

export type FeedId = Id<'calendarFeed'>;

/**
 * An address that a calendar subscribes to. It belongs to one person: without a network it holds the sessions that are
 * the person's own, with one all published offers of the network.
 */
export interface Feed {
  readonly id: FeedId;
  readonly personId: PersonId;
  readonly networkId: NetworkId | null;
  readonly madeAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
}
