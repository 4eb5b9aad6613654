import { conversationPolicy, facilitationPolicy } from '../../domain/conversations/policy';
import type { NetworkId } from '../../domain/identifiers';
import { nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;
/** What says who wrote, voted or is ready, and the key to it: nobody's to read. */
const secret: TableRule = { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true };

const seesConversation = (row: Row, { conversations }: World): Permission => {
  const conversation = conversations.find(({ id }) => id === (row['conversation_id'] ?? row['id']));
  return conversation === undefined ? nobody : sentences(conversationPolicy, 'see', conversation.noun);
};
const facilitates = (row: Row, { conversations }: World): Permission => {
  const conversation = conversations.find(({ id }) => id === (row['conversation_id'] ?? row['id']));
  return conversation === undefined ? nobody : sentences(facilitationPolicy, 'facilitate', conversation.noun);
};

/** Who starts a conversation leads it. */
const startsIt = ({ network_id: networkId, facilitator_id: facilitatorId }: Row): Permission => (actor) =>
  facilitatorId === actor.scope.personId && sentences(conversationPolicy, 'start', { networkId: networkId as NetworkId })(actor);

/** Whose the rows of networks' discussions are. */
export const conversationRules: Readonly<Record<string, TableRule>> = {
  conversation: { read: seesConversation, add: startsIt, change: facilitates },
  contribution: secret,
  discussion_key: secret,
  discussion_ready: secret,
  discussion_vote: secret,
  agreement: { read: seesConversation, add: facilitates, change: forNobody },
};
