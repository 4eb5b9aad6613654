import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { PersonId } from '../domain/identifiers';
import type { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { channel, chat, personalChat } from './schema/messages';

/** Where Teams can be reached: the newest address wins, since Microsoft may move it. */
export interface SeenChat {
  readonly tenantId: string;
  readonly chatId: string;
  readonly serviceUrl: string;
  readonly at: Temporal.Instant;
}

/** Keeps where the bot can write to a person in a tenant. Runs as the system actor `signOn`. */
export async function rememberPersonalChat(tx: Transaction, personId: PersonId, seen: SeenChat): Promise<void> {
  const { tenantId, chatId, serviceUrl, at } = seen;
  await tx.insert(personalChat).values({ personId, tenantId, chatId, serviceUrl, seenAt: at }).onConflictDoUpdate({
    target: [personalChat.personId, personalChat.tenantId],
    set: { chatId, serviceUrl, seenAt: at, refusedAt: null },
  });
}

/** Keeps where the bot can write in a group chat or meeting chat. Runs as the system actor `signOn`. */
export async function rememberChat(tx: Transaction, { tenantId, chatId, serviceUrl, at }: SeenChat): Promise<void> {
  await tx.insert(chat).values({ chatId, tenantId, serviceUrl, seenAt: at }).onConflictDoUpdate({
    target: chat.chatId,
    set: { tenantId, serviceUrl, seenAt: at },
  });
}

/**
 * Keeps the address of every linked channel of the team that a channel belongs to.
 * Answers true when the address of one of them was new, so that messages which wait for it can go.
 * Runs as the system actor `signOn`.
 */
export async function rememberChannelAddress(
  tx: Transaction, seen: Omit<SeenChat, 'at'> & { readonly teamId: string | undefined },
): Promise<boolean> {
  const { tenantId, chatId, teamId, serviceUrl } = seen;
  const sameTeam = teamId === undefined ? eq(channel.chatId, chatId) : or(eq(channel.chatId, chatId), eq(channel.teamId, teamId));
  const changed = await tx.update(channel).set({ serviceUrl })
    .where(and(
      eq(channel.tenantId, tenantId), sameTeam, isNull(channel.endedAt),
      or(isNull(channel.serviceUrl), ne(channel.serviceUrl, serviceUrl)),
    ))
    .returning({ id: channel.id });
  return changed.length > 0;
}
