import type { NetworkId, OfferId, OrganisationId, PersonId } from '../identifiers';
import type { Ports } from '../unit-of-work';

/** Posts the offer's card anew to services whose card no longer shows what is true. */
export async function tellServices({ outbox }: Pick<Ports, 'outbox'>, offerId: OfferId, services: readonly OrganisationId[]): Promise<void> {
  // One order for everybody, so that two transactions never wait for each other's waiting messages.
  for (const organisationId of [...services].sort()) {
    await outbox.post({ card: 'groupOffers.serviceOffer', objectId: offerId, to: { kind: 'serviceChannel', organisationId } });
  }
}

/** Posts the offer's cards as they now are to every invited service, to the network, and to each leader given in a chat of their own. */
export async function showToAll(
  ports: Pick<Ports, 'outbox'>,
  { id, networkId, serviceIds, leaderIds = [] }: {
    readonly id: OfferId; readonly networkId: NetworkId; readonly serviceIds: readonly OrganisationId[]; readonly leaderIds?: readonly PersonId[];
  },
): Promise<void> {
  await tellServices(ports, id, serviceIds);
  await ports.outbox.post({ card: 'groupOffers.networkOffer', objectId: id, to: { kind: 'networkChannel', networkId } });
  for (const personId of [...leaderIds].sort()) await ports.outbox.post({ card: 'groupOffers.leaderOffer', objectId: id, to: { kind: 'person', personId } });
}
