import type { OrganisationId } from '../../identifiers';
import type { Actor, Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import { coordinated, leadingRoles, ledByTheActor, memberRoles, ofTheInvitedService, type EnrolmentNoun, type OfferNoun } from '../policy';

/**
 * Who says how many came: those who were there, and the network's coordinator. Who may read the numbers is said by the
 * offer's own sentences: `seeCounts` for the whole group, and `read` of enrolments for a service's own. A leader from
 * Bufetat reads and writes as the leader of the group, and Bufetat itself has no part in it.
 */
export const attendancePolicy = policy<'record', OfferNoun>([
  allow('coordinator', ['record'], coordinated),
  ...leadingRoles.map((role) => allow<'record', OfferNoun>(role, ['record'], ledByTheActor)),
]);

/** Who passes on messages to the service's own foster homes, and knows which have been passed on: those who enrol for it. */
export const homeMessagePolicy = policy<'give', EnrolmentNoun>([
  allow('caseContact', ['give'], ofTheInvitedService),
  allow('serviceLeader', ['give'], ofTheInvitedService),
]);

/** An offer, and the services that come to it. */
export interface DetailsNoun {
  readonly offer: OfferNoun;
  readonly serviceIdsWithPlaces: readonly OrganisationId[];
}
export type DetailsAction = 'see' | 'write';

const inItsNetwork = (membership: Membership, { offer }: DetailsNoun) => coordinated(membership, offer);
const asItsLeader = (membership: Membership, { offer }: DetailsNoun, actor: Actor) => ledByTheActor(membership, offer, actor);
const withPlaces = ({ organisationId }: Membership, { offer, serviceIdsWithPlaces }: DetailsNoun) =>
  offer.published && organisationId !== null && serviceIdsWithPlaces.includes(organisationId);

/** Who may know the room and the material of a session: those who come to it and those who run it; who runs it says them. */
export const detailsPolicy = policy<DetailsAction, DetailsNoun>([
  allow('coordinator', ['see', 'write'], inItsNetwork),
  ...leadingRoles.map((role) => allow<DetailsAction, DetailsNoun>(role, ['see', 'write'], asItsLeader)),
  ...memberRoles.map((role) => allow<DetailsAction, DetailsNoun>(role, ['see'], withPlaces)),
]);
