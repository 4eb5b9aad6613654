import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { isReleased, type FiguresEditionId } from './edition';
import { sharedFiguresPolicy } from './policy';
import type { SharingRefusal } from './refusals';
import { releasedNow } from './released-now';
import { tellLeaders } from './tell-leaders';

export interface AnswerSharing {
  readonly editionId: FiguresEditionId;
  readonly serviceId: OrganisationId;
  readonly shares: boolean;
}

/**
 * A leader says yes to that Statsforvalteren sees the service's own figures of a released edition, or takes it back; the last answer
 * counts, and the same once more changes nothing. What is hidden is worked out anew at once, so that what is taken back cannot be
 * got by subtraction. A service that has become another is answered for by its leader. Refuses `notFound`, `notAllowed`
 * and `editionIsNotReleased`.
 */
export async function answerSharing(
  ports: Pick<Ports, 'sharing' | 'events' | 'outbox' | 'clock'>, actor: Actor, { editionId, serviceId, shares }: AnswerSharing,
): Promise<Outcome<FiguresEditionId, SharingRefusal | CommonRefusal>> {
  const edition = await ports.sharing.edition(editionId);
  if (edition?.services.some(({ id }) => id === serviceId) !== true) return refuse('notFound');
  const { baseId } = edition;
  if (!sharedFiguresPolicy.permits(actor, 'answer', { baseId, serviceIds: await ports.sharing.becomes(serviceId) })) return refuse('notAllowed');
  if (!isReleased(edition)) return refuse('editionIsNotReleased');
  const ledger = await ports.sharing.ledger(editionId);
  const [given] = (await ports.sharing.answers([editionId])).filter((one) => one.serviceId === serviceId);
  if (given?.shares === shares) return success(editionId);
  await ports.sharing.answer({ editionId, serviceId, shares, answeredBy: actor.scope.personId, answeredAt: ports.clock() });
  const sharing = shares ? [...ledger.sharing, serviceId] : ledger.sharing.filter((id) => id !== serviceId);
  await ports.sharing.writeReleased(editionId, releasedNow(edition, { ...ledger, sharing }));
  await ports.events.append({ noun: 'figures', nounId: editionId, what: shares ? 'shared' : 'sharingTakenBack', version: edition.version });
  await tellLeaders(ports, edition, [serviceId]);
  return success(editionId);
}
