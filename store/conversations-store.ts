import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { ConversationId } from '../domain/identifiers';
import type { ConversationPorts } from '../domain/conversations/ports';
import { takingPartIn } from './conversations/taking-part';
import { saidIn } from './conversations/what-was-said';
import type { Transaction } from './database';
import { rowOf } from './schema/columns';
import { agreement, conversation } from './schema/conversations';

const conversationFrom = rowOf(conversation);

/** The conversations area's tables, seen as the actor of the transaction. */
export function conversationsStore(tx: Transaction): ConversationPorts {
  const find = async (id: ConversationId) => {
    const [found] = await tx.select().from(conversation).where(eq(conversation.id, id));
    return found;
  };
  return {
    find,
    hold: async (id) => {
      const { rows: [held] } = (await tx.execute(sql`select * from held_conversation(${id})`)) as { rows: readonly Record<string, unknown>[] };
      return held === undefined ? undefined : conversationFrom(held);
    },
    start: async (started) => {
      const rows = await tx
        .insert(conversation)
        .values(started)
        .onConflictDoNothing({ target: conversation.chatId, where: sql`state = 'running'` })
        .returning({ id: conversation.id });
      return rows.length === 1;
    },
    change: async ({ id, version, phase, stepKey, revealed, themeAt, timerEndsAt, state, closedAt, approveBy, nextAssessmentOn }) => {
      const rows = await tx
        .update(conversation)
        .set({ version, phase, stepKey, revealed, themeAt, timerEndsAt, state, closedAt, approveBy, nextAssessmentOn })
        .where(and(eq(conversation.id, id), eq(conversation.version, version - 1)))
        .returning({ id: conversation.id });
      return rows.length === 1;
    },
    setTimer: async (id, timerEndsAt) => void (await tx.update(conversation).set({ timerEndsAt }).where(eq(conversation.id, id))),
    agree: async (id, agreements) => {
      if (agreements.length === 0) return;
      await tx.insert(agreement).values(agreements.map((text, at) => ({ conversationId: id, ordinal: at + 1, text })));
    },
    said: (id) => saidIn(tx, id),
    ...takingPartIn(tx),
    lastClosed: async (chatId) => {
      const [found] = await tx
        .select()
        .from(conversation)
        .where(and(eq(conversation.state, 'closed'), chatId === null ? undefined : eq(conversation.chatId, chatId)))
        .orderBy(desc(conversation.closedAt), desc(conversation.id))
        .limit(1);
      return found;
    },
    list: async ({ networkId, after, limit }) =>
      tx
        .select()
        .from(conversation)
        .where(
          and(
            networkId === undefined ? undefined : eq(conversation.networkId, networkId),
            after === undefined ? undefined : lt(conversation.id, after),
          ),
        )
        .orderBy(desc(conversation.id))
        .limit(limit),
  };
}
