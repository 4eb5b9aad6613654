import type { ConversationPorts } from '../domain/conversations/ports';
import type { Transaction } from './database';

/** The conversations area's tables, seen as the actor of the transaction. */
export function conversationsStore(_tx: Transaction): ConversationPorts {
  return { area: 'conversations' };
}
