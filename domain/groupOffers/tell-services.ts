import type { NetworkId, OfferId, OrganisationId } from '../identifiers';
import type { Ports } from '../unit-of-work';
import type { GroupOffer } from './group-offer';
import { servicesToTell } from './places';

/** Posts the offer's card anew to the services whose card no longer shows what is true. */
export async function tellServices(
  { outbox }: Pick<Ports, 'outbox'>,
  offer: GroupOffer,
  change: Parameters<typeof servicesToTell>[0],
): Promise<void> {
  // One order for everybody, so that two transactions never wait for each other's waiting messages.
  const toTell = [...servicesToTell(change, offer.services.map(({ id }) => id))].sort();
  for (const organisationId of toTell) {
    await outbox.post({ card: 'groupOffers.serviceOffer', objectId: offer.id, to: { kind: 'serviceChannel', organisationId } });
  }
}

/** Posts the offer's cards as they now are to every invited service and to the network. */
export async function showToAll(
  { outbox }: Pick<Ports, 'outbox'>,
  { id, networkId, serviceIds }: { readonly id: OfferId; readonly networkId: NetworkId; readonly serviceIds: readonly OrganisationId[] },
): Promise<void> {
  for (const organisationId of [...serviceIds].sort()) {
    await outbox.post({ card: 'groupOffers.serviceOffer', objectId: id, to: { kind: 'serviceChannel', organisationId } });
  }
  await outbox.post({ card: 'groupOffers.networkOffer', objectId: id, to: { kind: 'networkChannel', networkId } });
}
