import { eq, sql } from 'drizzle-orm';
import type { Discussion } from '../domain/conversations/conversation';
import type { ConversationId } from '../domain/identifiers';
import { agreementsIn, contributionsIn } from './conversations/what-was-said';
import type { Transaction } from './database';
import { conversation } from './schema/conversations';
import { network } from './schema/network';

/** A discussion as the chat's shared card shows it: with its network, and nobody's own. */
export interface DeliveredDiscussion {
  readonly discussion: Discussion;
  readonly networkName: string;
}

/** Reads what `conversations.discussion` shows, as the delivery worker; undefined when there is no such conversation. */
export async function deliveredDiscussion(
  tx: Transaction,
  id: ConversationId,
): Promise<DeliveredDiscussion | undefined> {
  const [found] = await tx
    .select({ conversation, networkName: network.name })
    .from(conversation)
    .innerJoin(network, eq(network.id, conversation.networkId))
    .where(eq(conversation.id, id));
  if (found === undefined) return undefined;
  return {
    discussion: {
      conversation: found.conversation,
      contributions: await contributionsIn(tx, id, sql<boolean>`false`),
      agreements: await agreementsIn(tx, id),
    },
    networkName: found.networkName,
  };
}
