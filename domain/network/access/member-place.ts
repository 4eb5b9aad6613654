import type { NetworkId, OrganisationId, PersonId } from '../../identifiers';
import type { Actor, Role } from '../actor';
import type { NetworkKind, OrganisationKind } from '../organisation';

/** Where somebody is a member: an organisation or a network. */
export type MemberPlace =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'network'; readonly networkId: NetworkId };

/** Who answers for a place today. */
export interface Headship {
  /** Its leaders or coordinators; of whoever runs the product, its administrators. */
  readonly heads: readonly PersonId[];
  /** The coordinators of the networks that an organisation is in, who answer where nobody heads it. */
  readonly coordinators: readonly { readonly networkId: NetworkId; readonly personId: PersonId }[];
  /** Administrators of whoever runs the product, who answer where nobody is closer. */
  readonly administrators: readonly PersonId[];
  readonly operatorIds: readonly OrganisationId[];
}

/** Somebody's membership in a role, or what they ask to be, with who answers for the place. */
export interface MembershipNoun {
  readonly personId: PersonId;
  readonly role: Role;
  readonly place: MemberPlace;
  readonly headship: Headship;
}

const inNetworks: readonly Role[] = ['fosterCareAdvisor', 'coordinator'];
const rolesIn: Readonly<Record<OrganisationKind | NetworkKind, readonly Role[]>> = {
  childWelfareService: ['caseContact', 'counsellor', 'groupLeader', 'serviceLeader'],
  municipalService: ['caseContact', 'serviceLeader'],
  competenceBase: ['counsellor', 'coordinator'],
  bufetat: ['groupLeader'],
  countyGovernor: ['countyGovernor'],
  ks: [],
  operator: [],
  learningNetwork: inNetworks,
  fosterCareNetwork: inNetworks,
  leaderNetwork: inNetworks,
  counsellorNetwork: inNetworks,
  developmentProject: inNetworks,
};

/** The roles that one may ask for in a place of this kind, the commonest first; nobody asks to be an administrator. */
export function rolesToAskFor(kind: OrganisationKind | NetworkKind): readonly Role[] {
  return rolesIn[kind];
}

/** The id of the place, whatever it is. */
export function placeId(place: MemberPlace): OrganisationId | NetworkId {
  return place.kind === 'organisation' ? place.organisationId : place.networkId;
}

/** Whether the actor has nothing here today: a stranger, or a person whose memberships have all ended. */
export function isOutside({ scope }: Actor): boolean {
  return scope.memberships.length === 0;
}

/** Whether the actor heads any place, and so may have memberships to answer for. */
export function keepsMembers({ scope }: Actor): boolean {
  return scope.memberships.some(({ role }) => role === 'serviceLeader' || role === 'coordinator' || role === 'administrator');
}
