import type { OrganisationId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { archivePolicy } from './policy';
import { readMaterial, type ArchiveMaterial } from './read-material';

/** Few enough that a part is made while somebody waits. */
const mostAtOnce = 20;

/** A part of all that a service has: what each package is made from, and after which referral the next part begins. */
export interface TakenOut {
  readonly materials: readonly ArchiveMaterial[];
  readonly next: ReferralId | undefined;
}

/**
 * Reads all of a service's referrals for its archive, a part at a time in the order that they came, for its leader: before the
 * service leaves a network, say. That each was taken out is noted. Refuses `notAllowed`.
 */
export async function takeOut(
  ports: Parameters<typeof readMaterial>[0] & Pick<Ports, 'archive'>,
  actor: Actor,
  { organisationId, after }: { readonly organisationId: OrganisationId; readonly after: ReferralId | undefined },
): Promise<Outcome<TakenOut, 'notAllowed'>> {
  if (!archivePolicy.permits(actor, 'takeOut', { side: 'service', organisationId })) return refuse('notAllowed');
  const ids = await ports.archive.referralsOf(organisationId, after, mostAtOnce + 1);
  const materials: ArchiveMaterial[] = [];
  for (const id of ids.slice(0, mostAtOnce)) {
    const read = await readMaterial(ports, actor, id);
    if (read.ok) materials.push(read.value);
  }
  return success({ materials, next: ids.length > mostAtOnce ? ids[mostAtOnce - 1] : undefined });
}
