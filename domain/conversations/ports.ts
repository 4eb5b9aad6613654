import type { CardRunId, ContributionId, ConversationId, NetworkId, PersonId } from '../identifiers';
import type { Temporal } from 'temporal-polyfill';
import type { CardRun } from './card-run';
import type { Conversation, Said } from './conversation';
import type { Placement } from './phases/themes';

/** A contribution to be kept; the actor of the transaction is its author. */
export interface NewContribution {
  readonly id: ContributionId;
  readonly conversationId: ConversationId;
  readonly stepKey: string;
  readonly text: string;
  readonly byTelephone: boolean;
  readonly at: Temporal.Instant;
  /** Where writers are anonymous the store gives it another id, one that holds no hour. */
  readonly anyId?: boolean;
  /** Of the lines, and of how many they are, those to this step alone are told. */
  readonly tellThisStep?: boolean;
}

/** Where a list of conversations goes on: after the conversation that was last read. */
export interface ConversationPage {
  /** Only this network's; all of the actor's networks without it. */
  readonly networkId?: NetworkId;
  readonly after?: ConversationId;
  readonly limit: number;
}

/** A conversation that is held, and what became of a line in it. */
export interface Contributed {
  /** Undefined where the actor has no part in it. */
  readonly conversation: Conversation | undefined;
  /** `there` when its writer has written the same before, `taken` when the id is another line's, undefined where nothing may be written now. */
  readonly written: 'kept' | 'there' | 'taken' | undefined;
  /** What the actor may then see. */
  readonly said: Said;
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
  /** Holds the conversation, as `hold` does, and writes a line once for its id where one may be written. */
  contribute(contribution: NewContribution): Promise<Contributed>;
  agree(id: ConversationId, agreements: readonly string[]): Promise<void>;
  /** What the actor may see of what has been said. */
  said(id: ConversationId): Promise<Said>;
  /**
   * Waits until nobody else groups lines of this conversation, and answers where each of them is then, in the order they came; to
   * the end of the transaction it is the actor's turn.
   */
  inTurn(id: ConversationId): Promise<readonly Placement[]>;
  place(id: ConversationId, placements: readonly Placement[]): Promise<void>;
  /** Sets the actor's votes on a theme; false when there are not as many left. */
  vote(id: ConversationId, theme: ContributionId, votes: number): Promise<boolean>;
  signalReady(id: ConversationId, ready: boolean): Promise<void>;
  setTimer(id: ConversationId, endsAt: Temporal.Instant | null): Promise<void>;
  /** Keeps who leads now; false when the conversation is no longer at the version before. */
  handOver(conversation: Conversation): Promise<boolean>;
  /** Who may lead in a network. */
  facilitatorsOf(networkId: NetworkId): Promise<readonly PersonId[]>;
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
