import type { OrganisationId, PersonId, ReferralId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { referralPolicy } from '../../referrals/policy';
import { referralParties } from '../../referrals/read-referrals';
import { endedStates } from '../../referrals/referral-state';
import type { Ports } from '../../unit-of-work';
import type { Actor, Role } from '../actor';
import type { PersonLabelFacts } from '../person-label';
import { takeoverPolicy } from './policy';
import type { FollowedUp, Takeover } from './takeover';

type Taking = Pick<Ports, 'takeover' | 'referrals' | 'events' | 'outbox' | 'newId' | 'clock'>;

/** A service of the reader's with what each colleague follows up there. */
export interface ServicesColleagues {
  readonly serviceId: OrganisationId;
  readonly name: string;
  readonly colleagues: readonly (FollowedUp & { readonly personId: PersonId; readonly who: PersonLabelFacts | undefined })[];
}

/** What may be taken over, service by service, and what was. */
export interface TakeoversSeen {
  readonly services: readonly ServicesColleagues[];
  readonly latest: readonly (Takeover & { readonly from: PersonLabelFacts | undefined; readonly by: PersonLabelFacts | undefined })[];
}

const mostShown = 20;

/** What colleagues follow up in the reader's services, and the latest takeovers; empty for who follows up nothing. */
export async function seeTakeovers(ports: Pick<Ports, 'takeover' | 'network'>, actor: Actor): Promise<TakeoversSeen> {
  const serviceIds = actor.scope.organisationIds.filter((serviceId) => takeoverPolicy.permits(actor, 'takeOver', { serviceId }));
  const services: ServicesColleagues[] = [];
  for (const serviceId of serviceIds) {
    const others = (await ports.takeover.followedUp(serviceId)).filter(({ personId }) => personId !== actor.scope.personId);
    const people = await ports.network.labelFacts(others.map(({ personId }) => personId));
    const colleagues = others.map((one) => ({ ...one, who: people.find(({ personId }) => personId === one.personId) }));
    services.push({ serviceId, name: (await ports.network.organisation(serviceId))?.name ?? '', colleagues });
  }
  const latest = serviceIds.length === 0 ? [] : await ports.takeover.takeovers(serviceIds, mostShown);
  const people = await ports.network.labelFacts([...new Set(latest.flatMap(({ fromId, byId }) => [fromId, byId]))]);
  const whoIs = (id: PersonId) => people.find(({ personId }) => personId === id);
  return { services, latest: latest.map((one) => ({ ...one, from: whoIs(one.fromId), by: whoIs(one.byId) })) };
}

/**
 * Takes over all that a colleague follows up in a service: messages come to the actor from now on. The one before is told, and the log
 * of each henvendelse says it. Done before, there is nothing left, and that is no fault. Refuses `notFound`.
 */
export async function takeOverFrom(
  ports: Taking, actor: Actor, { serviceId, fromId }: { readonly serviceId: OrganisationId; readonly fromId: PersonId },
): Promise<Outcome<undefined, 'notFound'>> {
  if (!takeoverPolicy.permits(actor, 'takeOver', { serviceId }) || fromId === actor.scope.personId) return refuse('notFound');
  await taken(ports, actor, { serviceId, fromId, referralId: null });
  return success(undefined);
}

/** Who follows up a henvendelse, as far as the reader may know, and whether the reader can take it over. */
export interface FollowUp {
  readonly own: boolean;
  readonly mayTakeOver: boolean;
  /** Undefined for those who are not of the service. */
  readonly who: PersonLabelFacts | undefined;
}

/** Who follows up a henvendelse that the reader may read. Refuses `notFound`. */
export async function seeFollowUp(
  ports: Pick<Ports, 'referrals' | 'booking' | 'network' | 'clock'>, actor: Actor, referralId: ReferralId,
): Promise<Outcome<FollowUp, 'notFound'>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined || !referralPolicy.permits(actor, 'read', await referralParties(ports, referral))) return refuse('notFound');
  if (!takeoverPolicy.permits(actor, 'takeOver', { serviceId: referral.orderingService.id })) return success({ own: false, mayTakeOver: false, who: undefined });
  const own = referral.senderId === actor.scope.personId;
  const [who] = await ports.network.labelFacts([referral.senderId]);
  return success({ own, mayTakeOver: !own && !endedStates.includes(referral.state), who });
}

/** Takes over one henvendelse; one's own is one's own. Refuses `notFound`, and `referralIsOver` for one that has ended. */
export async function takeOverFollowUp(ports: Taking, actor: Actor, referralId: ReferralId): Promise<Outcome<undefined, 'notFound' | 'referralIsOver'>> {
  const referral = await ports.referrals.find(referralId);
  const serviceId = referral?.orderingService.id;
  if (referral === undefined || serviceId === undefined || !takeoverPolicy.permits(actor, 'takeOver', { serviceId })) return refuse('notFound');
  if (referral.senderId === actor.scope.personId) return success(undefined);
  if (endedStates.includes(referral.state)) return refuse('referralIsOver');
  await taken(ports, actor, { serviceId, fromId: referral.senderId, referralId });
  return success(undefined);
}

async function taken(
  ports: Taking, actor: Actor, { serviceId, fromId, referralId }: { serviceId: OrganisationId; fromId: PersonId; referralId: ReferralId | null },
): Promise<void> {
  const id = ports.newId<'takeover'>();
  const moved = await ports.takeover.takeOver({ id, serviceId, fromId, referralId });
  if (moved === undefined) return;
  for (const one of moved.referralIds) {
    const referral = await ports.referrals.find(one);
    if (referral === undefined) continue;
    await ports.referrals.log({
      id: ports.newId<'referralLog'>(), referralId: one, personId: actor.scope.personId, at: ports.clock(), role: roleIn(actor, serviceId),
      what: 'colleagueTookOver', field: null, note: null, version: referral.version,
    });
  }
  await ports.events.append({ noun: 'takeover', nounId: id, what: 'takenOver', version: 1 });
  await ports.outbox.post({ card: 'network.takenOver', objectId: id, to: { kind: 'person', personId: fromId } });
}

function roleIn({ scope }: Actor, serviceId: OrganisationId): Role {
  return scope.memberships.find(({ organisationId, role }) => organisationId === serviceId && (role === 'caseContact' || role === 'serviceLeader'))?.role ?? 'caseContact';
}
