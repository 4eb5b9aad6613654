import { sql } from 'drizzle-orm';
import type { NewId, PersonId } from '../domain/identifiers';
import type { Recipient } from '../domain/messages';
import type { WritePorts } from '../domain/ports';
import type { Clock } from '../domain/time';
import type { Transaction } from './database';
import { event } from './schema/network';

/** Appends events in the transaction, under the person who acts or, without one, the named worker. */
export function eventLog(
  tx: Transaction,
  by: { clock: Clock; newId: NewId; personId?: PersonId; systemActor?: string },
): WritePorts['events'] {
  return {
    append: async (change) => {
      await tx.insert(event).values({
        id: by.newId(),
        at: by.clock(),
        personId: by.personId ?? null,
        systemActor: by.systemActor ?? null,
        ...change,
      });
    },
  };
}

/** Posts messages in the transaction; delivery takes them once it has been committed. */
export function outboxIn(tx: Transaction, by: { clock: Clock; newId: NewId }): WritePorts['outbox'] {
  return {
    post: async ({ card, objectId, to, mayWait = 0 }) => {
      const now = by.clock();
      await tx.execute(
        sql`select post_message(${by.newId()}, ${card}, ${objectId}, ${to.kind}, ${recipientText(to)}, ${now.toString()}, ${now.add({ seconds: mayWait }).toString()})`,
      );
    },
  };
}

function recipientText(to: Recipient): string {
  switch (to.kind) {
    case 'serviceChannel':
      return to.organisationId;
    case 'networkChannel':
      return to.networkId;
    case 'person':
      return to.personId;
    case 'chat':
      return to.chatId;
  }
}
