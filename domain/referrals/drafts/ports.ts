import type { PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { DraftId, ReferralDraft } from './draft';

/** What drafts need from outside, under the writer's own transaction: nobody else's are ever seen. */
export interface DraftPorts {
  /** The writer's drafts that are neither ended nor expired at `now`, the last written in first. */
  list(writerId: PersonId, now: Temporal.Instant): Promise<readonly ReferralDraft[]>;
  /** Writes a new draft; false when there is something with that id already. */
  insert(draft: ReferralDraft, by: PersonId): Promise<boolean>;
  write(draft: ReferralDraft): Promise<void>;
  /** Ends the writer's draft and empties its text, for good: a save of it that comes later is refused. Nothing happens to another's. */
  end(id: DraftId, writerId: PersonId, at: Temporal.Instant): Promise<void>;
}
