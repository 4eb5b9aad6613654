import type { NetworkId, OrganisationId, PersonId } from '../identifiers';
import type { Actor, Membership, Role } from '../network/actor';
import { allow, policy } from '../policy';
import { leadersOf, type OfferFacts, type Session } from './group-offer';

/** What the policies need to know of an offer. */
export interface OfferNoun {
  readonly networkId: NetworkId;
  readonly serviceIds: readonly OrganisationId[];
  readonly leaderIds: readonly PersonId[];
  /** A draft is seen by those alone who make it. */
  readonly published: boolean;
}

/** One invited service's part of an offer. */
export interface EnrolmentNoun {
  readonly offer: OfferNoun;
  readonly serviceId: OrganisationId;
}

export type OfferAction = 'create' | 'steer' | 'see' | 'seeCounts' | 'reportAbsence';
export type EnrolmentAction = 'read' | 'enrol' | 'withdraw' | 'answer' | 'setParticipants' | 'keepApart' | 'swap' | 'protectAddress';

/** Who belongs to a network or a service by their work there. */
export const memberRoles: readonly Role[] = [
  'coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor',
];

/** A group may be led by people of several roles, from different organisations (GRP-07). */
export const leadingRoles: readonly Role[] = ['groupLeader', 'fosterCareAdvisor', 'counsellor'];

export const coordinated = ({ networkId }: Membership, offer: OfferNoun) => networkId === offer.networkId;
const inTheNetwork = (_: Membership, offer: OfferNoun, { scope }: Actor) =>
  offer.published && scope.networkIds.includes(offer.networkId);
export const ledByTheActor = (_: Membership, offer: OfferNoun, { scope }: Actor) => offer.leaderIds.includes(scope.personId);
const invited = ({ organisationId }: Membership, offer: OfferNoun) =>
  offer.published && organisationId !== null && offer.serviceIds.includes(organisationId);

/** Who may do what with an offer. */
export const offerPolicy = policy<OfferAction, OfferNoun>([
  allow('coordinator', ['create', 'steer', 'see', 'seeCounts'], coordinated),
  ...memberRoles.map((role) => allow<OfferAction, OfferNoun>(role, ['see'], inTheNetwork)),
  ...memberRoles.map((role) => allow<OfferAction, OfferNoun>(role, ['see'], invited)),
  ...leadingRoles.map((role) => allow<OfferAction, OfferNoun>(role, ['see', 'seeCounts', 'reportAbsence'], ledByTheActor)),
]);

export const ofTheInvitedService = ({ organisationId }: Membership, { offer, serviceId }: EnrolmentNoun) =>
  offer.published && organisationId === serviceId && offer.serviceIds.includes(serviceId);

/** Who may know of a service's enrolments, and who may enrol, withdraw, answer, say how many come and whom one must not meet, that an address is protected, and exchange places: only the service itself, for its own foster homes. */
export const enrolmentPolicy = policy<EnrolmentAction, EnrolmentNoun>([
  ...memberRoles.map((role) => allow<EnrolmentAction, EnrolmentNoun>(role, ['read'], ofTheInvitedService)),
  allow('caseContact', ['enrol', 'withdraw', 'answer', 'setParticipants', 'keepApart', 'swap', 'protectAddress'], ofTheInvitedService),
  allow('serviceLeader', ['enrol', 'withdraw', 'answer', 'setParticipants', 'keepApart', 'swap', 'protectAddress'], ofTheInvitedService),
]);

/** An offer as the policies see it. */
export function offerNoun(offer: OfferFacts): OfferNoun {
  return {
    networkId: offer.network.id,
    serviceIds: offer.services.map(({ id }) => id),
    leaderIds: offer.leaders.map(({ personId }) => personId),
    published: offer.published,
  };
}

/** One session of an offer: its leaders are those who lead it. */
export function sessionNoun(offer: OfferFacts, session: Session): OfferNoun {
  return { ...offerNoun(offer), leaderIds: leadersOf(offer, session) };
}

/** A network's offers in general, of which none is chosen yet. */
export function offersOf(networkId: NetworkId): OfferNoun {
  return { networkId, serviceIds: [], leaderIds: [], published: true };
}

/** The actor's own services that may enrol in the offer. */
export function servicesToEnrolFor(actor: Actor, offer: OfferNoun): readonly OrganisationId[] {
  return offer.serviceIds.filter((serviceId) => enrolmentPolicy.permits(actor, 'enrol', { offer, serviceId }));
}
