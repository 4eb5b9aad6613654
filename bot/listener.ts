import type { AdaptiveCard } from '../cards/adaptive-card';
import type { ExtensionAnswer, ExtensionSearch, ExtensionSubmission } from './extension';
import type { ChatPlace, SenderAccount } from './turn';

/** A chat that a card can be sent to. */
export type SentAddress = ChatPlace;

/** The answer to a posted activity: an HTTP status and, for invokes, a body. */
export interface TeamsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What can fail in a turn, by name. */
export type ActivityFault = 'turnFailed';

/** The account behind an activity, and the language its client speaks. */
export interface Sender {
  readonly account: SenderAccount | undefined;
  readonly locale: string;
}

/** What the bot does with what Teams tells it. */
export interface Listener {
  /** Something was written to the bot. */
  said(sender: Sender, place: ChatPlace, text: string): Promise<AdaptiveCard | undefined>;
  /** A card's button was pressed; the card that is answered takes its place. */
  pressed(sender: Sender, place: ChatPlace, data: unknown): Promise<AdaptiveCard>;
  /** Something is searched for in the box where one writes. */
  searched(sender: Sender, place: ChatPlace, search: ExtensionSearch): Promise<ExtensionAnswer>;
  /** An address of the product's was pasted there. */
  linked(sender: Sender, place: ChatPlace, address: string): Promise<ExtensionAnswer>;
  /** The form of one of the app's actions was filled in there. */
  submitted(sender: Sender, place: ChatPlace, submission: ExtensionSubmission): Promise<ExtensionAnswer>;
  /** The bot has come into a chat or channel, or somebody else has. */
  arrived(sender: Sender, place: ChatPlace): Promise<void>;
}
