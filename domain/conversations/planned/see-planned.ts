import type { Actor } from '../../network/actor';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { conversationPolicy } from '../policy';
import { isNow, shownFrom, type PlannedConversation } from './planned-conversation';

const most = 100;

type Reading = Pick<Ports, 'planned' | 'clock'>;

/** The discussions that are planned in the actor's networks, the first at the top, at most a hundred. */
export async function listPlanned({ planned, clock }: Reading, actor: Actor): Promise<readonly PlannedConversation[]> {
  return (await planned.ahead(shownFrom(clock()), most)).filter((one) => conversationPolicy.permits(actor, 'see', one));
}

/** Those of today in Oslo. */
export async function plannedToday(ports: Reading, actor: Actor): Promise<readonly PlannedConversation[]> {
  const today = osloDate(ports.clock());
  return (await listPlanned(ports, actor)).filter(({ startsAt }) => osloDate(startsAt).equals(today));
}

/** Those whose meeting is now, and that the actor may begin. */
export async function plannedNow(ports: Reading, actor: Actor): Promise<readonly PlannedConversation[]> {
  const now = ports.clock();
  return (await listPlanned(ports, actor)).filter((one) => isNow(one, now) && mayBegin(actor, one));
}

/** Whether the actor may begin or cancel what is planned. */
export function mayBegin(actor: Actor, planned: PlannedConversation): boolean {
  return conversationPolicy.permits(actor, 'start', planned);
}
