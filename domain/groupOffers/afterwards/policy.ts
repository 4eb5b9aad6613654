import type { NetworkId } from '../../identifiers';
import type { Actor, Membership, Role } from '../../network/actor';
import { allow, policy } from '../../policy';
import { leadingRoles, memberRoles, type OfferNoun } from '../policy';

/** A group's experiences, and where they are shared besides its own network. */
export interface ExperienceNoun {
  readonly offer: OfferNoun;
  /** The fosterhjemsnettverk that reaches across the group's network. */
  readonly coveringIds: readonly NetworkId[];
  /** The other networks that it reaches across: who starts a group there is offered the experiences. */
  readonly siblingIds: readonly NetworkId[];
}

export type ExperienceAction = 'write' | 'read' | 'readEarlier';

/** A supervisor sees that groups are held, not what their leaders think of them. */
const sharingRoles: readonly Role[] = memberRoles.filter((role) => role !== 'countyGovernor');

const led = (_: Membership, { offer }: ExperienceNoun, { scope }: Actor) => offer.leaderIds.includes(scope.personId);
const coordinated = ({ networkId }: Membership, { offer }: ExperienceNoun) => networkId === offer.networkId;
const inANetworkThatHears = (_: Membership, { offer, coveringIds }: ExperienceNoun, { scope }: Actor) =>
  offer.published && [offer.networkId, ...coveringIds].some((id) => scope.networkIds.includes(id));
const invited = (_: Membership, { offer }: ExperienceNoun, { scope }: Actor) =>
  offer.published && offer.serviceIds.some((id) => scope.organisationIds.includes(id));
const startsTheNext = ({ networkId }: Membership, { offer, coveringIds, siblingIds }: ExperienceNoun) =>
  offer.published && networkId !== null && [...coveringIds, ...siblingIds].includes(networkId);

/** Who writes of a group, and who reads it: its leaders write, its network and the fosterhjemsnettverk read (GRP-13). */
export const experiencePolicy = policy<ExperienceAction, ExperienceNoun>([
  ...leadingRoles.map((role) => allow<ExperienceAction, ExperienceNoun>(role, ['write', 'read', 'readEarlier'], led)),
  allow('coordinator', ['read', 'readEarlier'], coordinated),
  allow('coordinator', ['read'], startsTheNext),
  ...sharingRoles.map((role) => allow<ExperienceAction, ExperienceNoun>(role, ['read'], inANetworkThatHears)),
  ...sharingRoles.map((role) => allow<ExperienceAction, ExperienceNoun>(role, ['read'], invited)),
]);
