import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import type { HoursNoun } from './kept-hours';

/** Who keeps somebody's hours: the person, and the coordinator of a base that they belong to. Nobody else reads them either. */
export const hoursPolicy = policy<'keep', HoursNoun>([
  allow('counsellor', ['keep'], (_: Membership, { personId }, actor) => actor.scope.personId === personId),
  allow('coordinator', ['keep'], ({ organisationId }, { baseIds }) => organisationId !== null && baseIds.includes(organisationId)),
]);
