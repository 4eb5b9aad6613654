import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Feed, FeedId } from './feed';

/**
 * Ends an own address at once: whoever asks by it hears that it is gone. Another person's is not there (`notFound`).
 * Revoking it again changes nothing.
 */
export async function revokeFeed(
  { calendar, clock, events }: Pick<Ports, 'calendar' | 'clock' | 'events'>,
  actor: Actor,
  feedId: FeedId,
): Promise<Outcome<Feed, 'notFound'>> {
  const feed = await calendar.feed(feedId);
  if (feed === undefined || feed.personId !== actor.scope.personId) return refuse('notFound');
  const now = clock();
  if (feed.revokedAt !== null || !(await calendar.revokeFeed(feedId, now))) return success(feed);
  await events.append({ noun: 'calendarFeed', nounId: feedId, what: 'revoked', version: 2 });
  return success({ ...feed, revokedAt: now });
}
