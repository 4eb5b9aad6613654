import type { PersonId } from '../../identifiers';
import { allow, policy, type Sentence } from '../../policy';
import type { MembershipNoun } from './member-place';

type When = Sentence<'answer' | 'keep', MembershipNoun>['when'];

const answered: readonly ('answer' | 'keep')[] = ['answer', 'keep'];

/** Nobody answers for what they are themselves. */
const notOneself: (when: When) => When = (when) => (membership, noun, actor) =>
  noun.personId !== actor.scope.personId && when(membership, noun, actor);

/** Supervisors and administrators are let in by whoever runs the product alone. */
const isGivenByAdministrators = ({ role }: MembershipNoun): boolean => role === 'countyGovernor' || role === 'administrator';

const others = (people: readonly PersonId[], { personId }: MembershipNoun): boolean => people.some((one) => one !== personId);
/** Whether somebody else than the person heads the place. */
const isHeaded = (noun: MembershipNoun): boolean => others(noun.headship.heads, noun);
const isCoordinated = (noun: MembershipNoun): boolean => others(noun.headship.coordinators.map(({ personId }) => personId), noun);

const headsThePlace: When = ({ organisationId, networkId }, noun) =>
  !isGivenByAdministrators(noun)
  && (noun.place.kind === 'organisation' ? organisationId === noun.place.organisationId : networkId === noun.place.networkId);

const coordinatesANetworkOfIt: When = ({ networkId }, noun) =>
  !isGivenByAdministrators(noun) && !isHeaded(noun)
  && noun.headship.coordinators.some((one) => one.networkId === networkId) && isCoordinated(noun);

const runsTheProduct: When = ({ organisationId }, { headship }) => organisationId !== null && headship.operatorIds.includes(organisationId);

/**
 * Who answers a request for access (`answer`), and who sees, confirms and ends memberships (`keep`): whoever heads the service, the base
 * or the network; where nobody does, a coordinator of a network that the service is in; where there is none either, an administrator.
 */
export const membershipPolicy = policy<'answer' | 'keep', MembershipNoun>([
  allow('serviceLeader', answered, notOneself(headsThePlace)),
  allow('coordinator', answered, notOneself(headsThePlace)),
  allow('coordinator', answered, notOneself(coordinatesANetworkOfIt)),
  allow('administrator', answered, notOneself((membership, noun, actor) =>
    runsTheProduct(membership, noun, actor) && noun.role !== 'administrator'
      && (noun.role === 'countyGovernor' || (!isHeaded(noun) && !isCoordinated(noun))))),
  allow('administrator', ['keep'], notOneself((membership, noun, actor) => runsTheProduct(membership, noun, actor) && noun.role === 'administrator')),
]);
