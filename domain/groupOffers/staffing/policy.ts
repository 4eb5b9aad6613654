import type { NetworkId, OrganisationId, PersonId } from '../../identifiers';
import { roles, type Actor, type Membership, type Role } from '../../network/actor';
import { allow, policy } from '../../policy';

/** A network's catalogue of programmes. */
export interface CatalogueNoun {
  readonly networkId: NetworkId;
}

const memberRoles: readonly Role[] = [
  'coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor',
];

const coordinated = ({ networkId }: Membership, noun: CatalogueNoun) => networkId === noun.networkId;
const inTheNetwork = (_: Membership, { networkId }: CatalogueNoun, { scope }: Actor) => scope.networkIds.includes(networkId);

/** Who may see a network's catalogue, and who says what stands there (GRP-04). */
export const cataloguePolicy = policy<'see' | 'edit', CatalogueNoun>([
  ...memberRoles.map((role) => allow<'see' | 'edit', CatalogueNoun>(role, ['see'], inTheNetwork)),
  allow('coordinator', ['see', 'edit'], coordinated),
]);

/** What a person holds, and where the person works today. */
export interface QualificationNoun {
  readonly personId: PersonId;
  readonly organisationIds: readonly OrganisationId[];
  /** The networks whose groups the person may come to lead, through any of those; Bufetat's people in every network. */
  readonly networkIds: readonly NetworkId[];
}

const worksInTheNetwork = ({ networkId }: Membership, noun: QualificationNoun) => networkId !== null && noun.networkIds.includes(networkId);
const worksInTheService = ({ organisationId }: Membership, noun: QualificationNoun) =>
  organisationId !== null && noun.organisationIds.includes(organisationId);
const isOneself = (_: Membership, { personId }: QualificationNoun, { scope }: Actor) => scope.personId === personId;

/** Who may know what somebody holds, and who writes it down: the networks that staff groups, the own service's leader; oneself reads it (GRP-10). */
export const qualificationPolicy = policy<'see' | 'register', QualificationNoun>([
  allow('coordinator', ['see', 'register'], worksInTheNetwork),
  allow('serviceLeader', ['see', 'register'], worksInTheService),
  ...roles.map((role) => allow<'see' | 'register', QualificationNoun>(role, ['see'], isOneself)),
]);
