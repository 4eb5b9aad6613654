import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { offerNoun, offerPolicy } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { checkedNames } from './checked-names';
import { whyNoNamesIn, whyNoNamesOf } from './kept-until';
import { calledPolicy } from './policy';
import type { NamesRefusal } from './refusals';

export interface WriteNames {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  /** The version of the home's names that the actor saw: 0 when there were none. */
  readonly basedOn: number;
  /** What the foster parents are called; none erases what is written. */
  readonly names: readonly string[];
}

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'names' | 'addressProtection' | 'clock' | 'events'>;

/**
 * Writes what the foster parents of an own home with a place are called, changes it, or erases it. Only the service's
 * kontaktpersoner may (`notAllowed`; `notFound` for who cannot see the home), only while the service has turned names on
 * (`namesAreOff`), and not where there can be none (kept-until.ts). Of two at once the second is told so (`versionIsOld`); the
 * same once more changes nothing. The event says that it was done, and nothing of what. law_privacy 3.5.
 */
export async function writeNames(
  ports: Needed, actor: Actor, { offerId, enrolmentId, basedOn, names }: WriteNames,
): Promise<Outcome<OfferId, NamesRefusal | GroupOfferRefusal | CommonRefusal>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const home = await ports.enrolment.enrolment(enrolmentId);
  if (home === undefined || home.offerId !== offerId) return refuse('notFound');
  if (!calledPolicy.permits(actor, 'write', { offer: offerNoun(offer), serviceId: home.organisationId })) return refuse('notAllowed');
  if ((await ports.names.settings([home.organisationId])).length === 0) return refuse('namesAreOff');
  const isProtected = (await ports.addressProtection.enrolments([enrolmentId])).has(enrolmentId);
  const hindrance = whyNoNamesIn(offer, ports.clock()) ?? whyNoNamesOf(home.status, isProtected);
  if (hindrance !== undefined) return refuse(hindrance);
  const checked = checkedNames(names, ports.clock());
  if (!checked.ok) return checked;
  const before = (await ports.names.named(offerId)).find((one) => one.enrolmentId === enrolmentId);
  if (isSame(before?.names ?? [], checked.value)) return success(offerId);
  if ((before?.version ?? 0) !== basedOn || !(await ports.names.write(enrolmentId, checked.value, basedOn))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'enrolmentName', nounId: enrolmentId, what: checked.value.length === 0 ? 'erased' : 'written', version: basedOn + 1 });
  return success(offerId);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
