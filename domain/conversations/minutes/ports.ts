import type { Temporal } from 'temporal-polyfill';
import type { ContributionId, ConversationId, NetworkId } from '../../identifiers';
import type { Conversation } from '../conversation';
import type { PlannedAction, PlannedActionId } from './planned-action';

/** What the minutes of a discussion need from outside, under the actor's own transaction. */
export interface MinutesPorts {
  /** Approves all of the actor's own lines that are not answered for. */
  approveOwn(id: ConversationId, at: Temporal.Instant): Promise<void>;
  /** Takes away a line of the actor's own with its text; false when there is none. */
  withdraw(id: ConversationId, line: ContributionId, at: Temporal.Instant): Promise<boolean>;
  /** Makes the minutes and forgets who wrote; false when the conversation is no longer at the version seen, or has minutes. */
  make(id: ConversationId, basedOn: number, at: Temporal.Instant): Promise<boolean>;
  /** Writes an action once for its id. */
  plan(action: PlannedAction): Promise<void>;
  action(id: PlannedActionId): Promise<PlannedAction | undefined>;
  /** Keeps what became of an action, asked about in a discussion; false when it is no longer at the version before. */
  answer(action: PlannedAction, askedIn: Conversation): Promise<boolean>;
  /** Notes that the minutes went to a network; false when they did before. */
  sendTo(id: ConversationId, networkId: NetworkId, at: Temporal.Instant): Promise<boolean>;
}
