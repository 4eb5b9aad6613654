import { allow, policy } from '../policy';
import type { Membership } from './actor';
import type { ChannelOwner } from './link-channel';

const isOwnPlace = (membership: Membership, owner: ChannelOwner): boolean =>
  owner.kind === 'organisation'
    ? membership.organisationId === owner.organisationId
    : membership.networkId === owner.networkId;

/** Who may say whose a channel is: those who answer for the service, the base or the network. */
export const linksChannel = policy<'link', ChannelOwner>([
  allow('coordinator', ['link'], isOwnPlace),
  allow('caseContact', ['link'], isOwnPlace),
  allow('serviceLeader', ['link'], isOwnPlace),
]);
