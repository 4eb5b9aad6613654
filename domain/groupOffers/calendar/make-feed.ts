import type { NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Feed } from './feed';
import { feedPolicy } from './policy';

/** A feed that was just made, with the secret of its address, which nobody can be told again. */
export interface MadeFeed {
  readonly feed: Feed;
  readonly secret: string;
}

type Needed = Pick<Ports, 'calendar' | 'clock' | 'newId' | 'events'>;

/**
 * Makes an address for the actor's own sessions, or for a network's offers. A person has one address for each: an older
 * one is revoked. Refuses who has no part in group offers or in the network (`notAllowed`).
 */
export async function makeFeed(
  ports: Needed,
  actor: Actor,
  { networkId }: { readonly networkId: NetworkId | null },
): Promise<Outcome<MadeFeed, 'notAllowed'>> {
  if (!feedPolicy.permits(actor, 'follow', { networkId })) return refuse('notAllowed');
  const now = ports.clock();
  const older = (await ports.calendar.feeds()).find((feed) => feed.networkId === networkId);
  if (older !== undefined && await ports.calendar.revokeFeed(older.id, now)) {
    await ports.events.append({ noun: 'calendarFeed', nounId: older.id, what: 'revoked', version: 2 });
  }
  const feed = { id: ports.newId<'calendarFeed'>(), personId: actor.scope.personId, networkId };
  const secret = await ports.calendar.insertFeed({ ...feed, at: now });
  await ports.events.append({ noun: 'calendarFeed', nounId: feed.id, what: 'made', version: 1 });
  return success({ feed: { ...feed, madeAt: now, revokedAt: null }, secret });
}
