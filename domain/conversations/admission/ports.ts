import type { Temporal } from 'temporal-polyfill';
import type { AdmissionId, ConversationId } from '../../identifiers';
import type { Admission, Door } from './admission';

/** What being let in to a discussion needs from outside, under the actor's own transaction. */
export interface AdmissionPorts {
  /** What the holder of a link may be told; undefined when there is no such discussion, or the actor has no part in any. */
  door(id: ConversationId): Promise<Door | undefined>;
  /** Asks in the actor's name, once; nobody closes the discussion or hands it over before the transaction ends. */
  ask(request: AdmissionId, id: ConversationId, at: Temporal.Instant): Promise<'asked' | 'before' | 'closed'>;
  /** Keeps the facilitator's answer; refused by the store when the request was answered meanwhile. */
  answer(answered: Admission): Promise<void>;
  /** How many wait to be let in. */
  waiting(id: ConversationId): Promise<number>;
}
