import { DeliveryFault } from '../../bot/delivery-fault';
import type { Teams } from '../../bot/teams';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Clock } from '../../domain/time';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database, Transaction } from '../../store/database';
import {
  addressesOf, chatRefused, claimDue, endMessage, keepSentCard, postpone, sentCardIn, type ChatAddress, type ClaimedMessage,
} from '../../store/outbox';
import type { Pacing } from './pacing';
import { backOff } from './pacing';

export interface DeliveryParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly teams: Pick<Teams, 'send' | 'edit'>;
  /** Whether anything may be sent to chats of a tenant. */
  readonly isAdmitted: (tenantId: string) => Promise<boolean>;
  /** The card as it is true now; undefined when there is nothing left to show. */
  readonly render: (tx: Transaction, message: ClaimedMessage, address: ChatAddress) => Promise<AdaptiveCard | undefined>;
  readonly pacing: Pacing;
  /** Between 0 and 1, to spread the retries. */
  readonly jitter: () => number;
  readonly failed: (what: 'deliveryFailed' | 'renderingFailed', card: string, fault: unknown) => void;
}

/** A message nobody could be reached with for two weeks is given up. */
const patience = Temporal.Duration.from({ hours: 14 * 24 });
const untilAddressKnown = Temporal.Duration.from({ minutes: 10 });

/** Delivers what is due now; answers how many messages were taken up. */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const claimed = await asSystem(parts.database, 'delivery', (tx) => claimDue(tx, parts.clock(), 20));
  for (const message of claimed) await deliver(parts, message);
  return claimed.length;
}

async function deliver(parts: DeliveryParts, message: ClaimedMessage): Promise<void> {
  const addresses = await admittedAddressesOf(parts, message);
  if (addresses.length === 0) return await waitForAddress(parts, message);
  const until = parts.pacing.busyUntil(addresses.map(({ chatId }) => chatId), parts.clock());
  if (until !== undefined) return await putBack(parts, message, until, null);
  try {
    for (const address of addresses) await deliverTo(parts, message, address);
    await asSystem(parts.database, 'delivery', (tx) => endMessage(tx, message, 'sent', null));
  } catch (fault) {
    if (await takesTheNextWay(parts, message, { fault, addresses })) return;
    await afterFault(parts, message, fault);
  }
}

/** A chat of a tenant that has ended is no address. A person gets a message in one chat, however many there are. */
async function admittedAddressesOf(parts: DeliveryParts, message: ClaimedMessage): Promise<readonly ChatAddress[]> {
  const addresses = await asSystem(parts.database, 'delivery', (tx) => addressesOf(tx, message.to, parts.clock()));
  const admitted: ChatAddress[] = [];
  for (const address of addresses) {
    if (message.to.kind === 'person' && admitted.length > 0) break;
    if (await parts.isAdmitted(address.tenantId)) admitted.push(address);
  }
  return admitted;
}

/** Where somebody has put the bot out of their own chat, the message waits for that person's next way. */
async function takesTheNextWay(
  parts: DeliveryParts, message: ClaimedMessage, { fault, addresses: [own] }: { readonly fault: unknown; readonly addresses: readonly ChatAddress[] },
): Promise<boolean> {
  if (own?.kind !== 'personal' || !(fault instanceof DeliveryFault) || fault.status !== 403) return false;
  parts.failed('deliveryFailed', message.card, fault);
  await asSystem(parts.database, 'delivery', (tx) => chatRefused(tx, own.chatId, parts.clock()));
  await waitForAddress(parts, message);
  return true;
}

/** The facts are read in one transaction and the network is called outside it. */
async function deliverTo(parts: DeliveryParts, message: ClaimedMessage, address: ChatAddress): Promise<void> {
  const { card, before } = await asSystem(parts.database, 'delivery', async (tx) => ({
    card: await parts.render(tx, message, address),
    before: await sentCardIn(tx, message, address.chatId),
  }));
  if (card === undefined) return;
  parts.pacing.sentTo(address.chatId, parts.clock());
  if (before !== undefined && (await edited(parts, address, before, card))) return;
  const activityId = await parts.teams.send(address, card);
  await asSystem(parts.database, 'delivery', (tx) => keepSentCard(tx, message, address.chatId, activityId, parts.clock()));
}

async function edited(parts: DeliveryParts, address: ChatAddress, activityId: string, card: AdaptiveCard): Promise<boolean> {
  try {
    await parts.teams.edit(address, activityId, card);
    return true;
  } catch (fault) {
    if (fault instanceof DeliveryFault && fault.remedy === 'messageIsGone') return false;
    throw fault;
  }
}

async function waitForAddress(parts: DeliveryParts, message: ClaimedMessage): Promise<void> {
  const now = parts.clock();
  if (isPast(message, now)) return await giveUp(parts, message, 'noAddress');
  await putBack(parts, message, now.add(untilAddressKnown), 'noAddress');
}

async function afterFault(parts: DeliveryParts, message: ClaimedMessage, fault: unknown): Promise<void> {
  const known = fault instanceof DeliveryFault ? fault : undefined;
  parts.failed(known === undefined ? 'renderingFailed' : 'deliveryFailed', message.card, fault);
  const name = known === undefined ? 'renderingFailed' : `status${known.status}`;
  const now = parts.clock();
  if (known?.remedy === 'never' || isPast(message, now)) return await giveUp(parts, message, name);
  await putBack(parts, message, backOff(now, message.attempts, known?.retryAfterSeconds, parts.jitter()), name);
}

function isPast(message: ClaimedMessage, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(message.postedAt.add(patience), now) < 0;
}

function putBack(parts: DeliveryParts, message: ClaimedMessage, dueAt: Temporal.Instant, fault: string | null): Promise<void> {
  return asSystem(parts.database, 'delivery', (tx) => postpone(tx, message.id, dueAt, fault));
}

function giveUp(parts: DeliveryParts, message: ClaimedMessage, fault: string): Promise<void> {
  return asSystem(parts.database, 'delivery', (tx) => endMessage(tx, message, 'undeliverable', fault));
}
