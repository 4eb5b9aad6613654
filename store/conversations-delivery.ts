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

/** A discussion as the chat's shared card shows it: nobody's own. */
export interface DeliveredDiscussion {
  readonly discussion: Discussion;
  /** Whoever everybody is told to have written. */
  readonly authors: readonly PersonLabelFacts[];
  readonly network: Pick<NetworkPorts, 'servicesOf'>;
}

/** Reads what `conversations.discussion` shows, as the delivery worker; undefined when there is no such conversation. */
export async function deliveredDiscussion(
  tx: Transaction,
  id: ConversationId,
): Promise<DeliveredDiscussion | undefined> {
  const [found] = await tx.select().from(conversation).where(eq(conversation.id, id));
  if (found === undefined) return undefined;
  const discussion = { conversation: found, ...(await saidIn(tx, id)) };
  return { discussion, authors: await authorLabels({ network: peopleIn(tx) }, discussion), network: networkStore(tx) };
}
