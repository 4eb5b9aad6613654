import type { NetworkId } from '../../identifiers';
import { allow, policy } from '../../policy';
import { memberRoles } from '../policy';

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
