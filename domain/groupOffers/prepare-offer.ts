import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { PersonLabelFacts } from '../network/person-label';
import type { Ports } from '../unit-of-work';
import type { GroupOffer } from './group-offer';
import { offerPolicy, offersOf } from './policy';
import type { Programme } from './programme';
import { firstDayToPropose } from './session-plan';
import { proposeLeaders } from './staffing/propose-leaders';

/** What a coordinator chooses from when a group offer is made. */
export interface OfferChoices {
  readonly network: GroupOffer['network'];
  readonly programmes: readonly Programme[];
  readonly services: GroupOffer['services'];
  readonly leaders: readonly PersonLabelFacts[];
  /** The municipalities of the network's own services, by name. */
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly firstDay: Temporal.PlainDate;
  /** Who could lead a group of each programme. */
  readonly proposals: Awaited<ReturnType<typeof proposeLeaders>>;
}

/** What a new offer of the network can be made of, as it is today; only for its coordinator (`notAllowed`). */
export async function prepareOffer(
  ports: Pick<Ports, 'groupOffers' | 'staffing' | 'network' | 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<OfferChoices, 'notAllowed' | 'notFound'>> {
  const { groupOffers, network, clock } = ports;
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const found = await network.network(networkId);
  if (found === undefined) return refuse('notFound');
  const today = osloDate(clock());
  const firstDay = firstDayToPropose(today);
  const programmes = await groupOffers.programmes(networkId);
  const municipalities = await network.municipalities({ organisationIds: [], networkIds: [networkId] }, today);
  return success({
    network: found,
    programmes,
    services: await network.servicesOf(networkId, today),
    leaders: await network.labelFacts(await network.leadersFor(networkId, today)),
    municipalities: municipalities.filter(({ own }) => own),
    firstDay,
    proposals: await proposeLeaders(ports, networkId, programmes, firstDay),
  });
}
