import type { PlannedConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloInstant, type TimeRefusal } from '../../time';
import { conversationPolicy } from '../policy';
import type { PlannedRefusal } from './plan-conversation';
import { isOpen, mayBePlanned, type PlannedConversation } from './planned-conversation';
import { tellOfPlan, type Telling } from './tell-of-plan';

export interface ChangePlanned {
  readonly plannedId: PlannedConversationId;
  readonly basedOn: number;
}

export interface MovePlanned extends ChangePlanned {
  /** The day and the hour in Oslo: `2027-01-14`, `09:30`. */
  readonly date: string;
  readonly time: string;
}

type Changing = 'notFound' | 'notAllowed' | 'versionIsOld' | PlannedRefusal;

/**
 * Moves a planned discussion to another hour; anybody may who may begin it. All else stays as it was chosen.
 * Refuses: `notFound`, `notAllowed`, `planIsBegun`, `planIsCancelled`, `versionIsOld`, `planStandsThen` for the hour it has already, the
 * hours that do not exist or exist twice, `plannedInThePast`, `plannedTooFarAhead`.
 */
export async function movePlanned(
  ports: Telling, actor: Actor, { date, time, ...command }: MovePlanned,
): Promise<Outcome<PlannedConversation, Changing | TimeRefusal>> {
  const planned = await openPlan(ports, actor, command);
  if (!planned.ok) return planned;
  const startsAt = osloInstant(date, time);
  if (!startsAt.ok) return startsAt;
  const { startsAt: formerStartsAt } = planned.value;
  if (startsAt.value.equals(formerStartsAt)) return refuse('planStandsThen', 'time');
  const inTime = mayBePlanned(startsAt.value, ports.clock());
  return inTime.ok ? write(ports, { ...planned.value, startsAt: startsAt.value }, { what: 'moved', formerStartsAt }) : inTime;
}

/**
 * Calls a planned discussion off; anybody may who may begin it.
 * Refuses: `notFound`, `notAllowed`, `planIsBegun`, `planIsCancelled`, `versionIsOld`.
 */
export async function cancelPlanned(ports: Telling, actor: Actor, command: ChangePlanned): Promise<Outcome<PlannedConversation, Changing>> {
  const planned = await openPlan(ports, actor, command);
  return planned.ok ? write(ports, { ...planned.value, cancelledAt: ports.clock() }, { what: 'cancelled', formerStartsAt: null }) : planned;
}

async function openPlan({ planned: { find } }: Telling, actor: Actor, { plannedId, basedOn }: ChangePlanned): Promise<Outcome<PlannedConversation, Changing>> {
  const planned = await find(plannedId);
  if (planned === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'start', planned)) return refuse('notAllowed');
  const open = isOpen(planned, basedOn);
  return open.ok ? success(planned) : open;
}

async function write(
  ports: Telling, changed: PlannedConversation, change: Parameters<typeof tellOfPlan>[2],
): Promise<Outcome<PlannedConversation, 'versionIsOld'>> {
  const next = { ...changed, version: changed.version + 1 };
  if (!(await ports.planned.change(next))) return refuse('versionIsOld');
  await tellOfPlan(ports, next, change);
  return success(next);
}
