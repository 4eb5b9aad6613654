import type { NetworkId, OrganisationId } from '../../identifiers';
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

/** A group that is asked about, and which of its services had a place, as far as the actor may know. */
export interface EvaluationNoun {
  readonly offer: OfferNoun;
  readonly withPlaces: readonly OrganisationId[];
}

export type EvaluationAction = 'answer' | 'read';

const ledIt = (_: Membership, { offer }: EvaluationNoun, { scope }: Actor) => offer.leaderIds.includes(scope.personId);
const coordinatedIt = ({ networkId }: Membership, { offer }: EvaluationNoun) => networkId === offer.networkId;
const hadAPlace = ({ organisationId }: Membership, { withPlaces }: EvaluationNoun) => organisationId !== null && withPlaces.includes(organisationId);

/** Who is asked about a group, and who reads what was said of it once it may be shown (GRP-16). */
export const evaluationPolicy = policy<EvaluationAction, EvaluationNoun>([
  ...leadingRoles.map((role) => allow<EvaluationAction, EvaluationNoun>(role, ['answer', 'read'], ledIt)),
  allow('caseContact', ['answer', 'read'], hadAPlace),
  allow('serviceLeader', ['read'], hadAPlace),
  allow('coordinator', ['read'], coordinatedIt),
]);

/** One service's part of who completed a group. */
export interface CertificateNoun {
  readonly offer: OfferNoun;
  readonly serviceId: OrganisationId;
}

export type CertificateAction = 'state' | 'readStated' | 'issue';

const ledByActor = (_: Membership, { offer }: CertificateNoun, { scope }: Actor) => offer.leaderIds.includes(scope.personId);
const coordinatedOffer = ({ networkId }: Membership, { offer }: CertificateNoun) => networkId === offer.networkId;
const ofTheService = ({ organisationId }: Membership, { offer, serviceId }: CertificateNoun) =>
  organisationId === serviceId && offer.serviceIds.includes(serviceId);

/** Who says how many completed, and who issues and revokes certificates: the codes stay with the service. */
export const certificatePolicy = policy<CertificateAction, CertificateNoun>([
  ...leadingRoles.map((role) => allow<CertificateAction, CertificateNoun>(role, ['state', 'readStated'], ledByActor)),
  allow('coordinator', ['state', 'readStated'], coordinatedOffer),
  allow('caseContact', ['readStated', 'issue'], ofTheService),
  allow('serviceLeader', ['readStated', 'issue'], ofTheService),
]);
