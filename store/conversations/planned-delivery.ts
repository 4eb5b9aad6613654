import { desc, eq } from 'drizzle-orm';
import type { PlannedChange, PlannedConversation } from '../../domain/conversations/planned/planned-conversation';
import type { PlannedChangeId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { network } from '../schema/network';
import { plannedChange, plannedConversation } from '../schema/planned-conversations';

/** What `conversations.planned` tells. */
export interface DeliveredPlan {
  readonly planned: PlannedConversation;
  readonly networkName: string;
  readonly change: Pick<PlannedChange, 'what' | 'formerStartsAt'>;
}

/** Reads what became of a plan, as the delivery worker: a change that was overtaken says what came last. */
export async function deliveredPlan(tx: Transaction, id: PlannedChangeId): Promise<DeliveredPlan | undefined> {
  const [found] = await tx.select({ planned: plannedConversation, networkName: network.name }).from(plannedChange)
    .innerJoin(plannedConversation, eq(plannedConversation.id, plannedChange.plannedId))
    .innerJoin(network, eq(network.id, plannedConversation.networkId))
    .where(eq(plannedChange.id, id));
  if (found === undefined) return undefined;
  const [last] = await tx.select({ what: plannedChange.what, formerStartsAt: plannedChange.formerStartsAt }).from(plannedChange)
    .where(eq(plannedChange.plannedId, found.planned.id)).orderBy(desc(plannedChange.at), desc(plannedChange.id)).limit(1);
  return last && { ...found, change: last };
}
