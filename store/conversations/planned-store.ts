import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { PlannedPorts } from '../../domain/conversations/planned/ports';
import type { Transaction } from '../database';
import { plannedChange, plannedConversation } from '../schema/planned-conversations';

/** Planned discussions, seen as the actor of the transaction. */
export function plannedStore(tx: Transaction): PlannedPorts {
  const open = and(isNull(plannedConversation.conversationId), isNull(plannedConversation.cancelledAt));
  return {
    plan: async ({ phases, ...planned }) => {
      await tx.insert(plannedConversation).values({ ...planned, phases: phases === null ? null : [...phases] });
    },
    find: async (id) => {
      const [found] = await tx.select().from(plannedConversation).where(eq(plannedConversation.id, id));
      return found;
    },
    change: async ({ id, startsAt, conversationId, cancelledAt, version }) => {
      const rows = await tx.update(plannedConversation).set({ startsAt, conversationId, cancelledAt, version })
        .where(and(eq(plannedConversation.id, id), eq(plannedConversation.version, version - 1), open)).returning({ id: plannedConversation.id });
      return rows.length === 1;
    },
    note: async (change) => {
      await tx.insert(plannedChange).values(change);
    },
    ahead: async (after, limit) => tx.select().from(plannedConversation)
      .where(and(open, gt(plannedConversation.startsAt, after)))
      .orderBy(asc(plannedConversation.startsAt), asc(plannedConversation.id)).limit(limit),
  };
}
