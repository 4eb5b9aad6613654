import { membershipPolicy } from '../../domain/network/access/policy';
import type { OrganisationId } from '../../domain/identifiers';
import { takeoverPolicy } from '../../domain/network/takeover/policy';
import { anyOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const own = ({ person_id: personId }: Row): Permission => ({ scope }) => scope.personId === personId;

const answers = ({ id }: Row, { membership }: World): Permission => {
  const request = membership.requests.find((one) => one.id === id);
  return request === undefined ? nobody : sentences(membershipPolicy, 'answer', request.noun);
};
const keepsOrIs = ({ membership_id: membershipId }: Row, { membership }: World): Permission => {
  const noun = membership.memberships.find((one) => one.id === membershipId)?.noun;
  return noun === undefined ? nobody : anyOf(({ scope }) => scope.personId === noun.personId, sentences(membershipPolicy, 'keep', noun));
};

/** Whose the rows are that say who asks for access, and whose access has ended. */
export const membershipRules: Readonly<Record<string, TableRule>> = {
  access_request: { read: (row, world) => anyOf(own(row), answers(row, world)), add: own, change: own },
  takeover: { read: (row) => sentences(takeoverPolicy, 'takeOver', { serviceId: row['organisation_id'] as OrganisationId }), add: () => nobody, change: () => nobody },
  membership_end: { read: keepsOrIs, add: () => nobody, change: () => nobody },
};
