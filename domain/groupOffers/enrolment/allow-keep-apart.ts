import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { showToAll } from '../tell-services';
import { openToSteer, type SteeringPorts, type SteeringRefusal } from './steer-places';

export interface AllowKeepApart {
  readonly offerId: OfferId;
  readonly basedOn: number;
  readonly keepApart: boolean;
}

/**
 * Allows keep-apart in an offer, or not while it is a draft. It is promised to those who ask: once somebody has, it cannot be
 * turned on (`keepApartIsTooLate`), and once the offer is published not off (`keepApartStands`). The same as before changes nothing.
 */
export async function allowKeepApart(
  ports: SteeringPorts,
  actor: Actor,
  { offerId, basedOn, keepApart }: AllowKeepApart,
): Promise<Outcome<OfferId, SteeringRefusal>> {
  const opened = await openToSteer(ports, actor, offerId, basedOn);
  if (!opened.ok) return opened;
  const { offer } = opened.value;
  if (offer.keepApart === keepApart) return success(offerId);
  if (!keepApart && offer.published) return refuse('keepApartStands');
  if (keepApart && (await ports.enrolment.hasEnrolments(offerId))) return refuse('keepApartIsTooLate');
  if (!(await ports.enrolment.setKeepApart({ offerId, basedOn, keepApart }))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'groupOffer', nounId: offerId, what: keepApart ? 'keepApartAllowed' : 'keepApartNotAllowed', version: basedOn + 1 });
  if (offer.published) await showToAll(ports, { id: offerId, networkId: offer.network.id, serviceIds: offer.services.map(({ id }) => id) });
  return success(offerId);
}
