import type { ChannelOwner } from '../../../domain/network/link-channel';
import { placeId } from '../../../domain/network/access/member-place';
import { membershipPolicy } from '../../../domain/network/access/policy';
import { linksChannel } from '../../../domain/network/policy';
import { askedByEverybody } from '../operations/access';
import { allOf, everybody, nobody, sentences } from '../permission';
import { changes, type VerbRecipes } from '../verb-recipe';

const aNewChannel = { kind: 'channel', chatId: '19:new@thread.tacv2', tenantId: '00000000-0000-4000-8000-000000000900' } as const;

/** How the network area's verbs are pressed. Nobody chooses who to be outside local mode, which the matrix is not in. */
export const networkVerbs: Pick<VerbRecipes, `network.${string}` & keyof VerbRecipes> = {
  'network.actAs': () => [{ fields: { personKey: 'coordinator-base' }, tellings: [changes('another person', nobody)] }],
  'network.askForAccess': () => [{
    fields: { place: `organisation:${askedByEverybody.place.id}`, role: askedByEverybody.role }, tellings: [changes('a request', everybody)],
  }],
  'network.withdrawRequest': ({ membership }) => membership.requests.filter(({ state }) => state === 'waiting').map(({ id, name, noun }) => ({
    fields: { requestId: id }, tellings: [changes(`withdrawal of ${name}`, ({ scope }) => scope.personId === noun.personId)],
  })),
  'network.answerAccess': ({ membership }) => membership.requests.filter(({ state }) => state === 'waiting').flatMap(({ id, name, noun }) =>
    (['approved', 'declined'] as const).map((answer) => ({
      fields: { requestId: id, answer }, tellings: [changes(`${answer} ${name}`, sentences(membershipPolicy, 'answer', noun))],
    }))),
  'network.confirmMemberships': ({ membership }) => membership.tried.filter(({ ended }) => !ended).map(({ id, name, noun }) => ({
    fields: { place: `${noun.place.kind}:${placeId(noun.place)}`, memberships: id }, tellings: [changes(`confirmation of ${name}`, sentences(membershipPolicy, 'keep', noun))],
  })),
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
