import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { isReleased, latestEditions, type FiguresEdition, type FiguresEditionId } from './edition';
import { sharedFiguresPolicy } from './policy';
import type { SharingRefusal } from './refusals';
import { releasedNow } from './released-now';
import { tellLeaders } from './tell-leaders';

type Writes = Pick<Ports, 'sharing' | 'events' | 'outbox' | 'clock'>;

/**
 * Releases a closed period to Statsforvalteren: the sums at once, a service's own figures when its leader says yes. The release of an
 * earlier edition ends. Refuses `notAllowed`, `notFound`, `versionIsOld`, `editionIsReplaced` when there is a later one,
 * `editionIsReleased` and `receiverIsUnknown`.
 */
export async function releaseEdition(
  ports: Writes, actor: Actor, { editionId, receiverId, basedOn }: { editionId: FiguresEditionId; receiverId: OrganisationId; basedOn: number },
): Promise<Outcome<FiguresEditionId, SharingRefusal | CommonRefusal>> {
  const found = await steered(ports, actor, editionId, basedOn);
  if (!found.ok) return found;
  const editions = await ports.sharing.editions();
  if (!latestEditions(editions).some(({ id }) => id === editionId)) return refuse('editionIsReplaced');
  if (isReleased(found.value)) return refuse('editionIsReleased');
  if ((await ports.sharing.receivers()).every(({ id }) => id !== receiverId)) return refuse('receiverIsUnknown', 'receiverId');
  const released = { ...found.value, releasedTo: receiverId, releasedAt: ports.clock(), releaseEndedAt: null, version: found.value.version + 1 };
  for (const former of editions.filter((one) => one.baseId === released.baseId && one.period === released.period && isReleased(one))) {
    await end(ports, former);
  }
  await ports.sharing.steerRelease(released);
  await ports.sharing.writeReleased(editionId, releasedNow(released, await ports.sharing.ledger(editionId)));
  await ports.events.append({ noun: 'figures', nounId: editionId, what: 'released', version: released.version });
  await tellLeaders(ports, released, released.services.map(({ id }) => id));
  return success(editionId);
}

/** Takes a release back: Statsforvalteren sees nothing of it any more. Refuses `notAllowed`, `notFound`, `versionIsOld` and `editionIsNotReleased`. */
export async function endRelease(
  ports: Writes, actor: Actor, { editionId, basedOn }: { editionId: FiguresEditionId; basedOn: number },
): Promise<Outcome<FiguresEditionId, SharingRefusal | CommonRefusal>> {
  const found = await steered(ports, actor, editionId, basedOn);
  if (!found.ok) return found;
  if (!isReleased(found.value)) return refuse('editionIsNotReleased');
  await end(ports, found.value);
  await tellLeaders(ports, found.value, found.value.services.map(({ id }) => id));
  return success(editionId);
}

async function steered(
  { sharing }: Pick<Ports, 'sharing'>, actor: Actor, editionId: FiguresEditionId, basedOn: number,
): Promise<Outcome<FiguresEdition, 'notFound' | 'notAllowed' | 'versionIsOld'>> {
  const edition = await sharing.edition(editionId);
  if (edition === undefined) return refuse('notFound');
  if (!sharedFiguresPolicy.permits(actor, 'release', { baseId: edition.baseId })) return refuse('notAllowed');
  return edition.version === basedOn ? success(edition) : refuse('versionIsOld');
}

async function end(ports: Writes, edition: FiguresEdition): Promise<void> {
  const ended = { ...edition, releaseEndedAt: ports.clock(), version: edition.version + 1 };
  await ports.sharing.steerRelease(ended);
  await ports.events.append({ noun: 'figures', nounId: edition.id, what: 'releaseEnded', version: ended.version });
}
