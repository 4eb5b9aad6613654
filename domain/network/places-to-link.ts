import { success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Actor } from './actor';
import type { ChannelOwner } from './link-channel';
import { linksChannel } from './policy';

/** A place that a channel may be tied to, with its name. */
export interface PlaceToLink {
  readonly owner: ChannelOwner;
  readonly name: string;
}

/** The places that the actor may tie a channel to: networks first. */
export async function placesToLink(ports: Pick<Ports, 'network'>, actor: Actor): Promise<Outcome<readonly PlaceToLink[], never>> {
  const { organisationIds, coordinatedNetworkIds } = actor.scope;
  const owners: readonly ChannelOwner[] = [
    ...coordinatedNetworkIds.map((networkId) => ({ kind: 'network' as const, networkId })),
    ...organisationIds.map((organisationId) => ({ kind: 'organisation' as const, organisationId })),
  ];
  const places: PlaceToLink[] = [];
  for (const owner of owners.filter((one) => linksChannel.permits(actor, 'link', one))) {
    const place = owner.kind === 'network'
      ? await ports.network.network(owner.networkId)
      : await ports.network.organisation(owner.organisationId);
    if (place !== undefined) places.push({ owner, name: place.name });
  }
  return success(places);
}
