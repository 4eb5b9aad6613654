import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { PersonLabelFacts } from '../network/person-label';
import type { Ports } from '../unit-of-work';
import type { GroupOffer } from './group-offer';
import { offerPolicy, offersOf } from './policy';
import type { Programme } from './programme';

/** What a coordinator chooses from when a group offer is made. */
export interface OfferChoices {
  readonly network: GroupOffer['network'];
  readonly programmes: readonly Programme[];
  readonly services: GroupOffer['services'];
  readonly leaders: readonly PersonLabelFacts[];
  /** The municipalities of the network's own services, by name. */
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  /** A first day to begin from: the Tuesday four weeks ahead, so that services have time to enrol. */
  readonly firstDay: Temporal.PlainDate;
}

/** What a new offer of the network can be made of, as it is today; only for its coordinator (`notAllowed`). */
export async function prepareOffer(
  { groupOffers, network, clock }: Pick<Ports, 'groupOffers' | 'network' | 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<OfferChoices, 'notAllowed' | 'notFound'>> {
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const found = await network.network(networkId);
  if (found === undefined) return refuse('notFound');
  const today = osloDate(clock());
  const municipalities = await network.municipalities({ organisationIds: [], networkIds: [networkId] }, today);
  return success({
    network: found,
    programmes: await groupOffers.programmes(networkId),
    services: await network.servicesOf(networkId, today),
    leaders: await network.labelFacts(await network.leadersFor(networkId, today)),
    municipalities: municipalities.filter(({ own }) => own),
    firstDay: today.add({ weeks: 4, days: 2 - today.dayOfWeek }),
  });
}
