import type { OrganisationId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { Municipality } from '../network/network-overview';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import { isInForce } from './agreements/agreement';
import type { OrganisationName } from './referral';
import { sendingServices } from './send-referral';

/** What one can choose among in the form of a henvendelse. */
export interface ReferralChoices {
  /** The actor's own services that lie in a base's area today (KB-03). */
  readonly services: readonly OrganisationName[];
  /** The own municipalities first, then the others of the same networks. */
  readonly municipalities: readonly Municipality[];
}

/** The choices of the form; `notAllowed` for who may not send, `serviceIsOutsideTheArea` when no base serves the actor's services, `agreementIsMissing` when none of them may use one (KB-47). */
export async function prepareReferral(
  { network, agreements, clock }: Pick<Ports, 'network' | 'agreements' | 'clock'>,
  actor: Actor,
): Promise<Outcome<ReferralChoices, 'notAllowed' | 'serviceIsOutsideTheArea' | 'agreementIsMissing'>> {
  const today = osloDate(clock());
  const own = sendingServices(actor);
  if (own.length === 0) return refuse('notAllowed');
  const services: OrganisationName[] = [];
  let served = false;
  for (const id of own) {
    const bases = await network.basesFor(id, today);
    served ||= bases.length > 0;
    const service = (await hasAgreement(agreements, id, bases, today)) ? await network.organisation(id) : undefined;
    if (service !== undefined) services.push({ id, name: service.name });
  }
  if (services.length === 0) return refuse(served ? 'agreementIsMissing' : 'serviceIsOutsideTheArea');
  return success({ services, municipalities: await placesToMeet(network, services.map(({ id }) => id), today) });
}

async function hasAgreement(
  agreements: Ports['agreements'], serviceId: OrganisationId, bases: readonly { readonly id: OrganisationId }[], today: ReturnType<typeof osloDate>,
): Promise<boolean> {
  for (const { id } of bases) {
    if ((await agreements.between(id, serviceId)).some((one) => isInForce(one, today))) return true;
  }
  return false;
}

async function placesToMeet(
  network: Ports['network'],
  organisationIds: readonly OrganisationId[],
  today: ReturnType<typeof osloDate>,
): Promise<readonly Municipality[]> {
  const networks = await Promise.all(organisationIds.map((id) => network.networksOf(id, today)));
  const networkIds = [...new Set(networks.flat().map(({ id }) => id))];
  const own = (await network.municipalities({ organisationIds, networkIds: [] }, today)).filter((one) => one.own);
  const area = (await network.municipalities({ organisationIds: [], networkIds }, today)).filter((one) => one.own);
  const others = area.filter(({ number }) => !own.some((one) => one.number === number));
  return [...own, ...others].map(({ number, name }) => ({ number, name }));
}
