import type { CardRunId, ContributionId, ConversationId, NetworkId } from '../identifiers';
import type { Temporal } from 'temporal-polyfill';
import type { CardRun } from './card-run';
import type { Contribution, Conversation } from './conversation';

/** A contribution to be kept; the actor of the transaction is its author. */
export interface NewContribution {
  readonly id: ContributionId;
  readonly conversationId: ConversationId;
  readonly stepKey: string;
  readonly text: string;
  readonly at: Temporal.Instant;
}

/** Where a list of conversations goes on: after the conversation that was last read. */
export interface ConversationPage {
  /** Only this network's; all of the actor's networks without it. */
  readonly networkId?: NetworkId;
  readonly after?: ConversationId;
  readonly limit: number;
}

/** What the conversations area needs from outside, under the actor's own transaction. Rows the actor may not see do not exist. */
export interface ConversationPorts {
  /** Keeps a new conversation; false when its chat holds a running one already. */
  start(conversation: Conversation): Promise<boolean>;
  find(id: ConversationId): Promise<Conversation | undefined>;
  /** As `find`, and nobody moves on or closes before the transaction ends. */
  hold(id: ConversationId): Promise<Conversation | undefined>;
  /** Keeps a changed conversation; false when it is no longer at the version before. */
  change(conversation: Conversation): Promise<boolean>;
  contribute(contribution: NewContribution): Promise<void>;
  agree(id: ConversationId, agreements: readonly string[]): Promise<void>;
  /** In the order they were written. */
  contributionsOf(id: ConversationId): Promise<readonly Contribution[]>;
  agreementsOf(id: ConversationId): Promise<readonly string[]>;
  /** The conversation closed last: in this chat, or in any of the actor's networks when null. */
  lastClosed(chatId: string | null): Promise<Conversation | undefined>;
  /** The newest first. */
  list(page: ConversationPage): Promise<readonly Conversation[]>;
}

/** Where a list of conversations with families goes on: after the one that was last read. */
export interface CardRunPage {
  readonly after?: CardRunId;
  readonly limit: number;
}

/** What conversations with families need from outside. Another service's do not exist. */
export interface CardRunPorts {
  start(run: CardRun): Promise<void>;
  find(id: CardRunId): Promise<CardRun | undefined>;
  /** Keeps a changed run with its steps; false when it is no longer at the version before. */
  change(run: CardRun): Promise<boolean>;
  /** The newest first. */
  list(page: CardRunPage): Promise<readonly CardRun[]>;
}
