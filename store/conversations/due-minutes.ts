import { sql } from 'drizzle-orm';
import type { ConversationId } from '../../domain/identifiers';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';

/** Makes the minutes that are due, each once; answers whose they are, and the chats that follow them. */
export async function makeDueMinutes(
  tx: Transaction,
  now: Temporal.Instant,
  most: number,
): Promise<readonly { readonly id: ConversationId; readonly chatId: string | null }[]> {
  const { rows } = (await tx.execute(sql`select id, chat_id as "chatId" from make_due_minutes(${now.toString()}, ${most})`)) as {
    rows: { id: ConversationId; chatId: string | null }[];
  };
  return rows;
}
