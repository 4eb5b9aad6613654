import type { Actor } from '../../network/actor';
import type { Ports } from '../../unit-of-work';
import type { SharedExperience } from './experience-note';
import { experiencePolicy } from './policy';

/** What earlier groups of a programme have shared and the actor may read, the last shared first: for whoever starts the next (GRP-13). */
export async function listExperiences(
  { afterwards, network }: Pick<Ports, 'afterwards' | 'network'>,
  actor: Actor,
  programmeKey: string,
): Promise<readonly SharedExperience[]> {
  const found: SharedExperience[] = [];
  for (const offerId of await afterwards.experiencesOf(programmeKey)) {
    const parties = await afterwards.experienceParties(offerId);
    if (parties === undefined || !experiencePolicy.permits(actor, 'read', parties)) continue;
    const [shared] = await afterwards.experienceEditions(offerId);
    const of = await network.network(parties.offer.networkId);
    if (shared === undefined || of === undefined) continue;
    const { worked, toChange, practical } = shared;
    found.push({ offerId, network: { id: of.id, name: of.name }, lastDay: parties.lastDay, worked, toChange, practical });
  }
  return found;
}
