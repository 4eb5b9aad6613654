import type { NetworkId, OfferId, OrganisationId } from '../identifiers';
import type { Ports } from '../unit-of-work';

/** Posts the offer's card anew to services whose card no longer shows what is true. */
export async function tellServices({ outbox }: Pick<Ports, 'outbox'>, offerId: OfferId, services: readonly OrganisationId[]): Promise<void> {
  // One order for everybody, so that two transactions never wait for each other's waiting messages.
  for (const organisationId of [...services].sort()) {
    await outbox.post({ card: 'groupOffers.serviceOffer', objectId: offerId, to: { kind: 'serviceChannel', organisationId } });
  }
}

/** Posts the offer's cards as they now are to every invited service and to the network. */
export async function showToAll(
  ports: Pick<Ports, 'outbox'>,
  { id, networkId, serviceIds }: { readonly id: OfferId; readonly networkId: NetworkId; readonly serviceIds: readonly OrganisationId[] },
): Promise<void> {
  await tellServices(ports, id, serviceIds);
  await ports.outbox.post({ card: 'groupOffers.networkOffer', objectId: id, to: { kind: 'networkChannel', networkId } });
}
