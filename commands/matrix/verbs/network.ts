import type { ChannelOwner } from '../../../domain/network/link-channel';
import { linksChannel } from '../../../domain/network/policy';
import { allOf, nobody, sentences } from '../permission';
import { changes, type VerbRecipes } from '../verb-recipe';

const aNewChannel = { kind: 'channel', chatId: '19:new@thread.tacv2', tenantId: '00000000-0000-4000-8000-000000000900' } as const;

/** How the network area's verbs are pressed. Nobody chooses who to be outside local mode, which the matrix is not in. */
export const networkVerbs: Pick<VerbRecipes, 'network.actAs' | 'network.linkChannel'> = {
  'network.actAs': () => [{ fields: { personKey: 'coordinator-base' }, tellings: [changes('another person', nobody)] }],
  'network.linkChannel': ({ services, bases, networks, channels }) => {
    const owners: readonly ChannelOwner[] = [
      ...[...services.slice(0, 2).map(({ id }) => id), ...bases].map((organisationId) => ({ kind: 'organisation' as const, organisationId })),
      ...networks.map(({ id: networkId }) => ({ kind: 'network' as const, networkId })),
    ];
    return [
      ...owners.map((owner) => ({
        fields: { place: valueOf(owner) }, where: aNewChannel,
        tellings: [changes(`a new channel to ${valueOf(owner)}`, sentences(linksChannel, 'link', owner))],
      })),
      // A channel that is linked already is also its owner's to give away: here to itself, and to a service.
      ...channels.flatMap((channel) => [channel.owner, ...owners.slice(0, 1)].map((owner) => ({
        fields: { place: valueOf(owner) }, where: { ...channel, kind: 'channel' as const },
        tellings: [changes(
          `${channel.chatId} to ${valueOf(owner)}`, allOf(sentences(linksChannel, 'link', channel.owner), sentences(linksChannel, 'link', owner)),
        )],
      }))),
    ];
  },
};

function valueOf(owner: ChannelOwner): string {
  return owner.kind === 'network' ? `network:${owner.networkId}` : `organisation:${owner.organisationId}`;
}
