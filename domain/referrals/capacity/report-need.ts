import type { Id, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { readCategory, referralReasons } from '../referral';
import { sendingServices } from '../send-referral';
import type { ReportedNeed } from './capacity';
import { needPolicy } from './policy';

export interface ReportNeed {
  readonly serviceId: OrganisationId;
  readonly baseId: OrganisationId;
  readonly category: string;
  readonly reason: string;
  readonly count: number;
}

export type NeedRefusal = 'categoryIsUnknown' | 'reasonIsUnknown' | 'countIsUnreasonable' | 'serviceIsOutsideTheArea';

const mostAtOnce = 50;
type Needed = Pick<Ports, 'capacity' | 'network' | 'clock' | 'newId' | 'events'>;

/**
 * Reports need without asking for help (KB-39): how many, which category, why. It is counted beside the henvendelser and never among them,
 * and needs no agreement: need is need. Refuses `notAllowed`, `serviceIsOutsideTheArea` and faults of the fields.
 */
export async function reportNeed(ports: Needed, actor: Actor, command: ReportNeed): Promise<Outcome<{ readonly id: Id<'need'> }, NeedRefusal | 'notAllowed'>> {
  const { serviceId, baseId, count } = command;
  if (!needPolicy.permits(actor, 'report', { serviceId, baseId }) || !sendingServices(actor).includes(serviceId)) return refuse('notAllowed');
  const serving = await ports.network.basesFor(serviceId, osloDate(ports.clock()));
  if (!serving.some(({ id }) => id === baseId)) return refuse('serviceIsOutsideTheArea');
  const category = readCategory(command.category);
  if (category === undefined) return refuse('categoryIsUnknown', 'category');
  const reason = referralReasons.find((one) => one === command.reason);
  if (reason === undefined) return refuse('reasonIsUnknown', 'reason');
  if (!(Number.isInteger(count) && count >= 1 && count <= mostAtOnce)) return refuse('countIsUnreasonable', 'count');
  const id = ports.newId<'need'>();
  await ports.capacity.reportNeed({ id, serviceId, baseId, category, reason, count, reportedAt: ports.clock(), reportedBy: actor.scope.personId });
  await ports.events.append({ noun: 'need', nounId: id, what: 'reported', version: 1 });
  return success({ id });
}

/** The needs that the actor's services have reported, or that were told to the actor's base; the newest first. */
export async function listNeeds({ capacity }: Pick<Ports, 'capacity'>, actor: Actor): Promise<Outcome<readonly (ReportedNeed & { readonly mayTakeBack: boolean })[], never>> {
  const nounOf = ({ service, base }: ReportedNeed) => ({ serviceId: service.id, baseId: base.id });
  return success((await capacity.needs()).filter((need) => needPolicy.permits(actor, 'see', nounOf(need)))
    .map((need) => ({ ...need, mayTakeBack: needPolicy.permits(actor, 'report', nounOf(need)) })));
}

/** Takes a need back that was reported by mistake: it is no longer counted. Refuses `notFound` and `notAllowed`. */
export async function takeBackNeed(
  { capacity, clock, events }: Pick<Ports, 'capacity' | 'clock' | 'events'>, actor: Actor, id: Id<'need'>,
): Promise<Outcome<Record<never, never>, 'notFound' | 'notAllowed'>> {
  const listed = await listNeeds({ capacity }, actor);
  const need = listed.ok ? listed.value.find((one) => one.id === id) : undefined;
  if (need === undefined) return refuse('notFound');
  if (!need.mayTakeBack) return refuse('notAllowed');
  if (await capacity.takeBackNeed(id, clock())) await events.append({ noun: 'need', nounId: id, what: 'takenBack', version: 2 });
  return success({});
}

export type PhoneRefusal = 'phoneIsUnreadable';
const phone = /^\+?\d{3,15}$/;

/** Gives the telephone number of the service's office, which the base calls by one press (KB-14). Spaces are taken away. */
export async function givePhone(
  { capacity, clock, events }: Pick<Ports, 'capacity' | 'clock' | 'events'>, actor: Actor,
  { serviceId, phone: typed }: { readonly serviceId: OrganisationId; readonly phone: string },
): Promise<Outcome<{ readonly phone: string }, PhoneRefusal | 'notAllowed'>> {
  if (!sendingServices(actor).includes(serviceId)) return refuse('notAllowed');
  const number = typed.replace(/\s/g, '');
  if (!phone.test(number)) return refuse('phoneIsUnreadable', 'phone');
  await capacity.givePhone(serviceId, osloDate(clock()), number);
  await events.append({ noun: 'service', nounId: serviceId, what: 'phoneGiven', version: 1 });
  return success({ phone: number });
}
