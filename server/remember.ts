import type { ChatPlace } from '../bot/turn';
import type { Actor } from '../domain/network/actor';
import { Temporal, type Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { rememberChannelAddress, rememberChat, rememberPersonalChat, type SeenChat } from '../store/known-chats';
import { wakeWaiting } from '../store/outbox';

/** So long what was written down of a chat needs not be written down again, and of so many chats. */
const fresh = Temporal.Duration.from({ minutes: 10 });
const mostFresh = 10_000;

/**
 * Keeps where Teams can be reached, from each thing that is heard there. Answers true when messages may have been waiting for it.
 * A chat in which everybody presses at once is written down once, not once a press: its row would be a queue that all stand in.
 */
export function rememberIn(database: Database, clock: Clock) {
  const written = new Map<string, Temporal.Instant>();
  return async (place: ChatPlace, actor: Actor | undefined): Promise<boolean> => {
    const seen = { tenantId: place.tenantId, chatId: place.chatId, serviceUrl: place.serviceUrl, at: clock() };
    if (place.kind === 'channel') return woken(await asSystem(database, 'signOn', (tx) => rememberChannelAddress(tx, { ...seen, teamId: place.teamId })));
    if (place.kind === 'personal' && actor === undefined) return false;
    const about = keyOf(seen, place.kind === 'personal' ? actor : undefined);
    const before = written.get(about);
    if (before !== undefined && Temporal.Instant.compare(seen.at, before.add(fresh)) < 0) return false;
    await asSystem(database, 'signOn', (tx) =>
      (place.kind === 'personal' && actor !== undefined ? rememberPersonalChat(tx, actor.scope.personId, seen) : rememberChat(tx, seen)));
    if (written.size >= mostFresh) written.clear();
    written.set(about, seen.at);
    return woken(true);
  };

  async function woken(isNew: boolean): Promise<boolean> {
    if (isNew) await asSystem(database, 'delivery', (tx) => wakeWaiting(tx, clock()));
    return isNew;
  }
}

/** What was written down, by all that it says: another address is another thing. */
function keyOf({ tenantId, chatId, serviceUrl }: SeenChat, actor: Actor | undefined): string {
  return JSON.stringify([tenantId, chatId, serviceUrl, actor?.scope.personId]);
}
