import type { Ports } from '../../unit-of-work';
import type { PlannedChange, PlannedConversation } from './planned-conversation';

export type Telling = Pick<Ports, 'planned' | 'clock' | 'newId' | 'events' | 'outbox'>;

/** Notes what became of a plan, as it now is, and tells the network's channel. */
export async function tellOfPlan(
  ports: Telling, { id: plannedId, networkId, version }: PlannedConversation, { what, formerStartsAt }: Pick<PlannedChange, 'what' | 'formerStartsAt'>,
): Promise<void> {
  const id = ports.newId<'plannedChange'>();
  await ports.planned.note({ id, plannedId, what, formerStartsAt, at: ports.clock() });
  await ports.events.append({ noun: 'plannedConversation', nounId: plannedId, what, version });
  await ports.outbox.post({ card: 'conversations.planned', objectId: id, to: { kind: 'networkChannel', networkId } });
}
