import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { conversationPolicy } from '../policy';
import type { Door } from './admission';
import { tellTheFacilitator } from './admission-message';

type Refused = 'notFound' | 'notAllowed' | 'conversationIsClosed';

/**
 * What somebody who holds a discussion's link is told before being let in: that it runs, and whose it is.
 * Refuses: `notFound`, `notAllowed` for who has no part in discussions, `conversationIsClosed` for who was not let in in time.
 */
export async function seeDoor(ports: Pick<Ports, 'admissions'>, actor: Actor, conversationId: ConversationId): Promise<Outcome<Door, Refused>> {
  const door = await ports.admissions.door(conversationId);
  if (door === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'ask', door)) return refuse('notAllowed');
  return door.running || door.own === 'admitted' ? success(door) : refuse('conversationIsClosed');
}

/**
 * Asks the facilitator to be let in to one discussion. Asking twice is one request, and members have no need to.
 * Refuses: what `seeDoor` is refused for, and `admissionWasDeclined`.
 */
export async function askToJoin(
  ports: Pick<Ports, 'admissions' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<Outcome<Door, Refused | 'admissionWasDeclined'>> {
  const seen = await seeDoor(ports, actor, conversationId);
  if (!seen.ok) return seen;
  if (seen.value.own === 'declined') return refuse('admissionWasDeclined');
  if (seen.value.own !== 'none') return seen;
  const id = ports.newId<'admission'>();
  const asked = await ports.admissions.ask(id, conversationId, ports.clock());
  if (asked === 'closed') return refuse('conversationIsClosed');
  // The lead may have gone to another before the request held it.
  const door = (await ports.admissions.door(conversationId)) ?? seen.value;
  if (asked === 'asked') {
    await ports.events.append({ noun: 'admission', nounId: id, what: 'asked', version: 1 });
    await tellTheFacilitator(ports, conversationId, door.facilitatorId);
  }
  return success(door);
}
