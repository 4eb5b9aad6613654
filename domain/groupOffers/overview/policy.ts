import type { NetworkId, OrganisationId } from '../../identifiers';
import type { Actor, Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import { memberRoles } from '../policy';

/** A network's programmes as a whole: whether there is a group or not, and never which places are taken. */
export interface CoveredNetwork {
  readonly networkId: NetworkId;
  /** The fosterhjemsnettverk that reach across it (FHN-02). */
  readonly followedBy: readonly NetworkId[];
}

/** What a network's members have borne and got; `serviceId` is one service's part of it. */
export interface BurdenNoun {
  readonly networkId: NetworkId;
  readonly serviceId?: OrganisationId;
}

const inIt = (_: Membership, { networkId, followedBy }: CoveredNetwork, { scope }: Actor) =>
  [networkId, ...followedBy].some((id) => scope.networkIds.includes(id));

/**
 * Who may see which programmes a network has and lacks: its members, and those of the fosterhjemsnettverk that follows it,
 * since «gruppeveiledningstilbud i alle læringsnettverk» is its task (GRP-08, FHN-09). It tells nothing of a foster home.
 */
export const coveragePolicy = policy<'see', CoveredNetwork>(memberRoles.map((role) => allow(role, ['see'], inIt)));

const inTheNetwork = (_: Membership, { networkId }: BurdenNoun, { scope }: Actor) => scope.networkIds.includes(networkId);
const coordinated = (membership: Membership, { networkId }: BurdenNoun) => membership.networkId === networkId;
const ofTheService = ({ organisationId }: Membership, { serviceId }: BurdenNoun) =>
  serviceId !== undefined && organisationId === serviceId;

/**
 * Who may see how the burden is shared (GRP-05). Leaders and premises are work, so every member of the network sees who
 * supplied them. Places taken, attendance and waiting lists are foster homes, and in a small service one or two of them:
 * the network's coordinator counts them all, a service its own, and nobody else counts any, not even as a sum, because a
 * sum less one's own is a neighbour's (law_privacy, section 3).
 */
export const burdenPolicy = policy<'seeSupplied' | 'countPlaces', BurdenNoun>([
  ...memberRoles.map((role) => allow<'seeSupplied', BurdenNoun>(role, ['seeSupplied'], inTheNetwork)),
  allow('coordinator', ['countPlaces'], coordinated),
  ...memberRoles.map((role) => allow<'countPlaces', BurdenNoun>(role, ['countPlaces'], ofTheService)),
]);
