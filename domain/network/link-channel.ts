import type { Id, NetworkId, OrganisationId } from '../identifiers';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Actor } from './actor';
import { linksChannel } from './policy';
import type { NetworkRefusal } from './refusals';

/** Whom a channel belongs to. */
export type ChannelOwner =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'network'; readonly networkId: NetworkId };

/** A channel of Teams, and whose it is to be. */
export interface ChannelLink {
  readonly tenantId: string;
  readonly chatId: string;
  readonly teamId: string | undefined;
  readonly serviceUrl: string;
  readonly owner: ChannelOwner;
}

/**
 * Ties a channel to an organisation of the actor's own or to a network the actor coordinates, so that the
 * cards meant for it are posted there. An older link of the channel ends; it is kept with its dates.
 * Refuses `placeIsNotYours`, and `channelIsTaken` while the channel belongs to a place the actor does not answer for.
 */
export async function linkChannel(
  ports: Pick<Ports, 'network' | 'events' | 'newId' | 'clock'>,
  actor: Actor,
  link: ChannelLink,
): Promise<Outcome<ChannelOwner, NetworkRefusal>> {
  if (!linksChannel.permits(actor, 'link', link.owner)) return refuse('placeIsNotYours', 'place');
  const standing = await ports.network.channelOwner(link);
  if (standing !== undefined && !linksChannel.permits(actor, 'link', standing)) return refuse('channelIsTaken', 'place');
  const id: Id<'channel'> = ports.newId<'channel'>();
  if (!(await ports.network.linkChannel({ ...link, id, at: ports.clock() }))) return refuse('channelIsTaken', 'place');
  await ports.events.append({ noun: 'channel', nounId: id, what: 'linked', version: 1 });
  return success(link.owner);
}
