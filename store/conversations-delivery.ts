import { eq } from 'drizzle-orm';
import type { Discussion } from '../domain/conversations/conversation';
import { authorLabels } from '../domain/conversations/discussion';
import type { ConversationId } from '../domain/identifiers';
import type { PersonLabelFacts } from '../domain/network/person-label';
import { saidIn } from './conversations/what-was-said';
import type { Transaction } from './database';
import type { NetworkPorts } from '../domain/network/ports';
import { networkStore } from './network-store';
import { peopleIn } from './network/people';
import { conversation } from './schema/conversations';
import { network } from './schema/network';

/** A discussion as the chat's shared card shows it: with its network, and nobody's own. */
export interface DeliveredDiscussion {
  readonly discussion: Discussion;
  readonly networkName: string;
  /** Whoever everybody is told to have written. */
  readonly authors: readonly PersonLabelFacts[];
  readonly network: Pick<NetworkPorts, 'servicesOf'>;
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
  const discussion = { conversation: found.conversation, ...(await saidIn(tx, id)) };
  return { discussion, networkName: found.networkName, authors: await authorLabels({ network: peopleIn(tx) }, discussion), network: networkStore(tx) };
}
