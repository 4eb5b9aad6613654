import { ownHours, type HourEntry } from '../../booking/booked/own-hours';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { entriesFor, ownPartOf, type CalendarEntry } from './calendar-entry';
import type { FeedId } from './feed';
import { feedPolicy } from './policy';

/** What a calendar is filled with; `networkName` is absent for the owner's own sessions. */
export interface FeedContent {
  readonly networkName?: string;
  readonly entries: readonly CalendarEntry[];
  /** The owner's own booked hours; none among a network's offers. */
  readonly hours: readonly HourEntry[];
}

/** How long a session or an hour stays in a calendar after it was held: a year, so that a feed does not grow without end. */
const kept = { hours: 366 * 24 };

/**
 * What the owner of an address may see now, as if the owner asked: nothing of an offer that is no longer theirs to see.
 * An address that is revoked, or whose owner has left the network or all roles, is gone (`feedIsGone`).
 */
export async function readFeed(
  { booking, addressProtection, calendar, network, groupOffers, clock }: Pick<Ports, 'booking' | 'addressProtection' | 'calendar' | 'network' | 'groupOffers' | 'clock'>,
  owner: Actor,
  feedId: FeedId,
): Promise<Outcome<FeedContent, 'feedIsGone'>> {
  const feed = await calendar.feed(feedId);
  if (feed === undefined || feed.revokedAt !== null || feed.personId !== owner.scope.personId) return refuse('feedIsGone');
  const { networkId } = feed;
  if (!feedPolicy.permits(owner, 'follow', { networkId })) return refuse('feedIsGone');
  const after = clock().subtract(kept);
  if (networkId === null) {
    const away = await groupOffers.ownAbsences();
    const offers = await calendar.calendarOffers({ of: 'actor' }, after);
    return success({ entries: entriesFor(owner, ownPartOf(owner, offers, away)), hours: await ownHours({ booking, addressProtection }, owner, after) });
  }
  const found = await network.network(networkId);
  if (found === undefined) return refuse('feedIsGone');
  return success({ networkName: found.name, entries: entriesFor(owner, await calendar.calendarOffers({ of: 'network', networkId }, after)), hours: [] });
}
