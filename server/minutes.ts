import type { NewId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import { makeDueMinutes } from '../store/conversations/due-minutes';
import type { Database } from '../store/database';
import { outboxIn } from '../store/write-ports';

/** As many discussions as one transaction takes up. */
const most = 20;

/** Makes the minutes of discussions whose writers have had their two working days, and lets their chats know; answers how many. */
export async function makeMinutesInTime({ database, clock, newId }: { readonly database: Database; readonly clock: Clock; readonly newId: NewId }): Promise<number> {
  return asSystem(database, 'afterwards', async (tx) => {
    const made = await makeDueMinutes(tx, clock(), most);
    const outbox = outboxIn(tx, { clock, newId });
    for (const { id, chatId } of made) {
      if (chatId !== null) await outbox.post({ card: 'conversations.discussion', objectId: id, to: { kind: 'chat', chatId } });
    }
    return made.length;
  });
}
