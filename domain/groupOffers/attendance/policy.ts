import { allow, policy } from '../../policy';
import { coordinated, leadingRoles, ledByTheActor, type OfferNoun } from '../policy';

/**
 * Who says how many came: those who were there, and the network's coordinator. Who may read the numbers is said by the
 * offer's own sentences: `seeCounts` for the whole group, and `read` of enrolments for a service's own. A leader from
 * Bufetat reads and writes as the leader of the group, and Bufetat itself has no part in it.
 */
export const attendancePolicy = policy<'record', OfferNoun>([
  allow('coordinator', ['record'], coordinated),
  ...leadingRoles.map((role) => allow<'record', OfferNoun>(role, ['record'], ledByTheActor)),
]);
