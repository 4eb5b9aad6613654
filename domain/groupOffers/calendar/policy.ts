import type { NetworkId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import { memberRoles, type OfferNoun } from '../policy';

/** What a calendar may be filled with: a network's offers, or what is the person's own (`null`). */
export interface FeedNoun {
  readonly networkId: NetworkId | null;
}

/**
 * Who may have a calendar address: everybody with a part in group offers for their own sessions, and the members of a
 * network for its offers. Each session is besides only shown to who may see its offer.
 */
export const feedPolicy = policy<'follow', FeedNoun>(
  memberRoles.map((role) => allow<'follow', FeedNoun>(role, ['follow'], (_, { networkId }, { scope }) =>
    networkId === null || scope.networkIds.includes(networkId))),
);

const ofAnInvitedService = ({ organisationId }: Membership, offer: OfferNoun) =>
  offer.published && organisationId !== null && offer.serviceIds.includes(organisationId);

/** Who may ask to have an offer's sessions in their calendar in Microsoft 365; its leaders have them without asking. */
export const eventPolicy = policy<'ask', OfferNoun>([
  allow('caseContact', ['ask'], ofAnInvitedService),
  allow('serviceLeader', ['ask'], ofAnInvitedService),
]);
