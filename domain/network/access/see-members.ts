import type { PersonId } from '../../identifiers';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import { keepsMembers, placeId, type Headship } from './member-place';
import { confirmationDays, givenBackWithinDays, isEnded, isToConfirm, type HeldMembership, type MembershipSeen } from './membership';
import { membershipPolicy } from './policy';

type Seeing = Pick<Ports, 'access' | 'memberships' | 'network' | 'clock'>;

/** The memberships that the actor answers for: those in force, and those that ended within a month before their time. */
export async function seeMembers(ports: Seeing, actor: Actor): Promise<readonly MembershipSeen[]> {
  const today = osloDate(ports.clock());
  const kept = await keptBy(ports, actor, today);
  const people = await ports.network.labelFacts([...new Set(kept.map(({ personId }) => personId))]);
  return kept.map((membership) => seen(membership, today, (personId) => people.find((one) => one.personId === personId)));
}

/** How many of them it is time to confirm. */
export async function countToConfirm(ports: Pick<Ports, 'access' | 'memberships' | 'clock'>, actor: Actor): Promise<number> {
  const today = osloDate(ports.clock());
  return (await keptBy(ports, actor, today)).filter((membership) => isToConfirm(membership, today)).length;
}

/** Whether the membership is the actor's to answer for. */
export async function keepsMembership(ports: Pick<Ports, 'access' | 'clock'>, actor: Actor, membership: HeldMembership): Promise<boolean> {
  return membershipPolicy.permits(actor, 'keep', { ...membership, headship: await ports.access.headship(membership.place, osloDate(ports.clock())) });
}

async function keptBy(ports: Pick<Ports, 'access' | 'memberships'>, actor: Actor, today: Temporal.PlainDate): Promise<readonly HeldMembership[]> {
  const headships = new Map<string, Headship>();
  const kept: HeldMembership[] = [];
  if (!keepsMembers(actor)) return kept;
  for (const membership of await ports.memberships.kept(today, today.subtract({ days: givenBackWithinDays }))) {
    const id = placeId(membership.place);
    const headship = headships.get(id) ?? await ports.access.headship(membership.place, today);
    headships.set(id, headship);
    if (membershipPolicy.permits(actor, 'keep', { ...membership, headship })) kept.push(membership);
  }
  return kept;
}

function seen(membership: HeldMembership, today: Temporal.PlainDate, whoIs: (personId: PersonId) => MembershipSeen['who']): MembershipSeen {
  const toConfirm = isToConfirm(membership, today);
  const endsUnconfirmed = toConfirm && membership.confirmedOn !== null ? confirmationDays(membership.confirmedOn).ends : null;
  const standing = isEnded(membership, today) ? 'ended' : toConfirm ? 'toConfirm' : 'confirmed';
  return { ...membership, standing, endsUnconfirmed, who: whoIs(membership.personId) };
}
