import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { conversationPolicy } from '../policy';

/** Who may lead a conversation besides the one who does, for those who may lead it. Refuses: `notFound`, `notAllowed`. */
export async function listFacilitators(
  ports: Pick<Ports, 'conversations' | 'network'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<Outcome<readonly PersonLabelFacts[], 'notFound' | 'notAllowed'>> {
  const conversation = await ports.conversations.find(conversationId);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'start', conversation)) return refuse('notAllowed');
  const people = await ports.conversations.facilitatorsOf(conversation.networkId);
  return success(await ports.network.labelFacts(people.filter((id) => id !== conversation.facilitatorId)));
}
