import { and, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { NetworkId, OrganisationId, PersonId } from '../domain/identifiers';
import type { Recipient, SentCard } from '../domain/messages';
import { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { channel, chat, outbox, personalChat, sentCard } from './schema/messages';

/** A message that this worker has claimed, and how often it has been tried. */
export interface ClaimedMessage {
  readonly id: string;
  readonly card: SentCard;
  readonly objectId: string;
  readonly to: Recipient;
  readonly postedAt: Temporal.Instant;
  readonly attempts: number;
}

/** A chat the bot can write to. */
export interface ChatAddress {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly chatId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
}

/** How long a worker may take for one message before another may take it over. */
const lease = Temporal.Duration.from({ minutes: 2 });

/**
 * Claims messages that are due, the oldest first. A message whose card is being sent to the same
 * recipient by somebody else waits, so that an older edit never comes last.
 */
export async function claimDue(tx: Transaction, now: Temporal.Instant, most: number): Promise<readonly ClaimedMessage[]> {
  const { rows } = (await tx.execute(sql`
    update outbox set state = 'sending', attempts = attempts + 1, due_at = ${now.add(lease).toString()}
    where id in (
      select due.id from outbox due
      where due.state in ('waiting', 'sending') and due.due_at <= ${now.toString()}
        and not exists (
          select from outbox other
          where other.id <> due.id and other.state = 'sending' and other.card = due.card and other.object_id = due.object_id
            and other.recipient_kind = due.recipient_kind and other.recipient = due.recipient
            and (other.due_at > ${now.toString()} or other.posted_at < due.posted_at))
      order by due.posted_at, due.id
      for update skip locked limit ${most})
    returning id, card, object_id, recipient_kind, recipient, posted_at::text, attempts`)) as {
    rows: { id: string; card: SentCard; object_id: string; recipient_kind: Recipient['kind']; recipient: string; posted_at: string; attempts: number }[];
  };
  return rows
    .map((row) => ({
      id: row.id,
      card: row.card,
      objectId: row.object_id,
      to: recipientOf(row.recipient_kind, row.recipient),
      postedAt: Temporal.Instant.from(row.posted_at.replace(' ', 'T')),
      attempts: row.attempts,
    }))
    .sort((one, other) => Temporal.Instant.compare(one.postedAt, other.postedAt));
}

/** Whom a row of the outbox is for. */
export function recipientOf(kind: Recipient['kind'], recipient: string): Recipient {
  switch (kind) {
    case 'serviceChannel':
      return { kind, organisationId: recipient as OrganisationId };
    case 'networkChannel':
      return { kind, networkId: recipient as NetworkId };
    case 'person':
      return { kind, personId: recipient as PersonId };
    case 'chat':
      return { kind, chatId: recipient };
  }
}

/** So long a personal chat that has refused the bot is no address. */
const refusedFor = Temporal.Duration.from({ hours: 24 });

/**
 * The chats a recipient is reached in; none while the bot has not been there yet. Of a person's own chats, the last seen first, one is
 * enough; one that refused the bot within the last day is left out.
 */
export async function addressesOf(tx: Transaction, to: Recipient, now: Temporal.Instant): Promise<readonly ChatAddress[]> {
  if (to.kind === 'person') {
    const found = await tx.select().from(personalChat)
      .where(and(eq(personalChat.personId, to.personId), or(isNull(personalChat.refusedAt), lt(personalChat.refusedAt, now.subtract(refusedFor)))))
      .orderBy(desc(personalChat.seenAt));
    return found.map(({ chatId, tenantId, serviceUrl }) => ({ kind: 'personal', chatId, tenantId, serviceUrl }));
  }
  if (to.kind === 'chat') {
    const found = await tx.select().from(chat).where(eq(chat.chatId, to.chatId));
    return found.map(({ chatId, tenantId, serviceUrl }) => ({ kind: 'group', chatId, tenantId, serviceUrl }));
  }
  const owner = to.kind === 'serviceChannel' ? eq(channel.organisationId, to.organisationId) : eq(channel.networkId, to.networkId);
  const found = await tx.select().from(channel).where(and(owner, isNull(channel.endedAt), isNotNull(channel.serviceUrl)));
  return found.map(({ chatId, tenantId, serviceUrl }) => ({ kind: 'channel', chatId, tenantId, serviceUrl: serviceUrl ?? '' }));
}

/** The id of the card that this chat already has, to be edited. */
export async function sentCardIn(tx: Transaction, message: ClaimedMessage, chatId: string): Promise<string | undefined> {
  const [found] = await tx.select().from(sentCard).where(sameCard(message, chatId));
  return found?.activityId;
}

/** Keeps the id Teams gave a card. */
export async function keepSentCard(tx: Transaction, message: ClaimedMessage, chatId: string, activityId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insert(sentCard)
    .values({ card: message.card, objectId: message.objectId, chatId, activityId, sentAt: now })
    .onConflictDoUpdate({ target: [sentCard.card, sentCard.objectId, sentCard.chatId], set: { activityId, sentAt: now } });
}

function sameCard(message: ClaimedMessage, chatId: string) {
  return and(eq(sentCard.card, message.card), eq(sentCard.objectId, message.objectId), eq(sentCard.chatId, chatId));
}

/** Ends a message: the bot sent it, or it cannot be sent; what is for a person is on the page of today then. */
export async function endMessage(tx: Transaction, { id, to }: ClaimedMessage, state: 'sent' | 'undeliverable', fault: string | null): Promise<void> {
  const way = state === 'sent' ? 'bot' : to.kind === 'person' ? 'page' : null;
  await tx.update(outbox).set({ state, fault, way }).where(eq(outbox.id, id));
}

/** Keeps that a personal chat does not take what the bot writes. */
export async function chatRefused(tx: Transaction, chatId: string, now: Temporal.Instant): Promise<void> {
  await tx.update(personalChat).set({ refusedAt: now }).where(eq(personalChat.chatId, chatId));
}

/** Puts a message back until `dueAt`; a newer one that waits for the same card takes its place. */
export async function postpone(tx: Transaction, id: string, dueAt: Temporal.Instant, fault: string | null): Promise<void> {
  await tx.execute(sql`
    update outbox mine set due_at = ${dueAt.toString()}, fault = ${fault}, state = case when exists (
        select from outbox newer
        where newer.id <> mine.id and newer.state = 'waiting' and newer.card = mine.card and newer.object_id = mine.object_id
          and newer.recipient_kind = mine.recipient_kind and newer.recipient = mine.recipient)
      then 'superseded' else 'waiting' end
    where mine.id = ${id}`);
}

/** Makes everything that waits for an address due at once, when the bot has come somewhere new. */
export async function wakeWaiting(tx: Transaction, now: Temporal.Instant): Promise<void> {
  await tx.update(outbox).set({ dueAt: now }).where(and(eq(outbox.state, 'waiting'), eq(outbox.fault, 'noAddress')));
}
