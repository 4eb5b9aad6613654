import type { PlannedConversationId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { PlannedChange, PlannedConversation } from './planned-conversation';

/** What planned discussions need from outside, under the actor's own transaction. Another network's do not exist. */
export interface PlannedPorts {
  plan(planned: PlannedConversation): Promise<void>;
  find(id: PlannedConversationId): Promise<PlannedConversation | undefined>;
  /** Keeps a changed plan; false when it is no longer at the version before. */
  change(planned: PlannedConversation): Promise<boolean>;
  /** Notes what became of a plan. */
  note(change: PlannedChange): Promise<void>;
  /** Those that are neither begun nor cancelled and begin after an instant, the first at the top, at most so many. */
  ahead(after: Temporal.Instant, limit: number): Promise<readonly PlannedConversation[]>;
}
