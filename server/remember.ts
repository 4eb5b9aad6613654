import type { ChatPlace } from '../bot/turn';
import type { Actor } from '../domain/network/actor';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { rememberChannelAddress, rememberChat, rememberPersonalChat } from '../store/known-chats';
import { wakeWaiting } from '../store/outbox';

/**
 * Keeps where Teams can be reached, from each thing that is heard there. Answers true when messages
 * may have been waiting for it.
 */
export function rememberIn(database: Database, clock: Clock) {
  return async (place: ChatPlace, actor: Actor | undefined): Promise<boolean> => {
    if (place.kind === 'personal' && actor === undefined) return false;
    const seen = { tenantId: place.tenantId, chatId: place.chatId, serviceUrl: place.serviceUrl, at: clock() };
    const isNew = await asSystem(database, 'signOn', async (tx) => {
      if (place.kind === 'channel') return rememberChannelAddress(tx, { ...seen, teamId: place.teamId });
      if (place.kind === 'group') await rememberChat(tx, seen);
      else if (actor !== undefined) await rememberPersonalChat(tx, actor.scope.personId, seen);
      return true;
    });
    if (isNew) await asSystem(database, 'delivery', (tx) => wakeWaiting(tx, clock()));
    return isNew;
  };
}
