import type { OrganisationId } from '../../domain/identifiers';
import { agreementPolicy } from '../../domain/referrals/agreements/policy';
import { basePolicy } from '../../domain/referrals/base/policy';
import { allOf, everybody, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;
const kept: TableRule = { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true };

const steers = ({ base_id: baseId }: Row): Permission => sentences(basePolicy, 'steer', { baseId: baseId as OrganisationId });
const inOwnName = (column: string) => (row: Row): Permission => ({ scope }) => row[column] === scope.personId;

const ofAgreement = (action: 'see' | 'register' | 'end') => (row: Row, { agreements }: World): Permission => {
  const agreement = agreements.find(({ id }) => id === (row['agreement_id'] ?? row['id']));
  return agreement === undefined ? nobody : sentences(agreementPolicy, action, agreement.noun);
};

/** The rules of a base's own tables. */
export const baseRules: Readonly<Record<string, TableRule>> = {
  base_setting: { read: () => everybody, add: (row) => allOf(inOwnName('changed_by')(row), steers(row)), change: steers },
  base_agreement: {
    read: ofAgreement('see'),
    add: (row, world) => allOf(inOwnName('registered_by')(row), ofAgreement('register')(row, world)),
    change: ofAgreement('end'),
  },
  base_agreement_party: { read: ofAgreement('see'), add: ofAgreement('register'), change: forNobody },
  referral_told: kept,
  referral_digest: kept,
};
