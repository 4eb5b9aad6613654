import type { MembershipId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import { givenBackWithinDays, isEnded, type HeldMembership } from './membership';
import type { AccessRefusal } from './refusals';
import { keepsMembership } from './see-members';

type Keeping = Pick<Ports, 'access' | 'memberships' | 'outbox' | 'events' | 'newId' | 'clock'>;
type Answer = Outcome<undefined, AccessRefusal | 'notFound'>;

/** Ends somebody's access from today; ended before is ended. The person is told. Refuses `notFound`. */
export async function endMembership(ports: Keeping, actor: Actor, id: MembershipId): Promise<Answer> {
  const membership = await own(ports, actor, id);
  if (membership === undefined) return refuse('notFound');
  if (!(await ports.memberships.end(id, ports.newId<'membershipEnd'>()))) return success(undefined);
  return changed(ports, membership, 'ended');
}

/**
 * Gives access back that was ended by mistake, or since nobody confirmed it, as it was before. Given back before is given back. Refuses
 * `notFound`, and `membershipIsOver` when more than a month has gone or it was to end meanwhile.
 */
export async function giveBackMembership(ports: Keeping, actor: Actor, id: MembershipId): Promise<Answer> {
  const membership = await own(ports, actor, id);
  if (membership === undefined) return refuse('notFound');
  const today = osloDate(ports.clock());
  if (!isEnded(membership, today)) return success(undefined);
  const { end } = membership;
  const isLong = end !== null && osloDate(end.at).until(today).days > givenBackWithinDays;
  if (end === null || isLong || !(await ports.memberships.giveBack(id))) return refuse('membershipIsOver');
  return changed(ports, membership, 'givenBack');
}

/** Confirms memberships for another year, by one click for all of them. Confirmed before is confirmed. Refuses `notFound` for the whole. */
export async function confirmMemberships(ports: Keeping, actor: Actor, ids: readonly MembershipId[]): Promise<Answer> {
  for (const id of new Set(ids)) {
    if ((await own(ports, actor, id)) === undefined) return refuse('notFound');
    if (await ports.memberships.confirm(id)) await ports.events.append({ noun: 'membership', nounId: id, what: 'confirmed', version: 1 });
  }
  return success(undefined);
}

async function own(ports: Keeping, actor: Actor, id: MembershipId): Promise<HeldMembership | undefined> {
  const membership = await ports.memberships.membership(id);
  return membership !== undefined && await keepsMembership(ports, actor, membership) ? membership : undefined;
}

async function changed({ events, outbox }: Keeping, { id, personId }: HeldMembership, what: 'ended' | 'givenBack'): Promise<Answer> {
  await events.append({ noun: 'membership', nounId: id, what, version: 1 });
  await outbox.post({ card: 'network.membershipEnded', objectId: id, to: { kind: 'person', personId } });
  return success(undefined);
}
