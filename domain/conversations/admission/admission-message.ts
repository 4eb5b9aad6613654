import type { ConversationId, PersonId } from '../../identifiers';
import type { WritePorts } from '../../ports';
import type { Admission } from './admission';

type Telling = Pick<WritePorts, 'outbox'>;

/** Lets the card of whoever leads, or led, follow who waits. */
export async function tellTheFacilitator({ outbox }: Telling, conversationId: ConversationId, personId: PersonId): Promise<void> {
  await outbox.post({ card: 'conversations.admissions', objectId: conversationId, to: { kind: 'person', personId } });
}

/** Tells the one who asked how their request stands. */
export async function tellTheGuest({ outbox }: Telling, { id, personId }: Admission): Promise<void> {
  await outbox.post({ card: 'conversations.admission', objectId: id, to: { kind: 'person', personId } });
}
