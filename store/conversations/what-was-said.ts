import { asc, eq, type SQL } from 'drizzle-orm';
import type { Contribution } from '../../domain/conversations/conversation';
import type { ConversationId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { agreement, contribution } from '../schema/conversations';

/** The contributions of a conversation as they came; `own` decides whose they are without telling who wrote them. */
export async function contributionsIn(
  tx: Transaction,
  id: ConversationId,
  own: SQL<boolean>,
): Promise<readonly Contribution[]> {
  return tx
    .select({
      id: contribution.id,
      stepKey: contribution.stepKey,
      text: contribution.text,
      at: contribution.at,
      own,
    })
    .from(contribution)
    .where(eq(contribution.conversationId, id))
    // Ids are given in order of birth.
    .orderBy(asc(contribution.id));
}

/** What was agreed when the conversation was closed, in the order it was written. */
export async function agreementsIn(tx: Transaction, id: ConversationId): Promise<readonly string[]> {
  const rows = await tx
    .select({ text: agreement.text })
    .from(agreement)
    .where(eq(agreement.conversationId, id))
    .orderBy(asc(agreement.ordinal));
  return rows.map((row) => row.text);
}
