import type { OrganisationId, PersonId } from '../../domain/identifiers';
import { agreementPolicy } from '../../domain/referrals/agreements/policy';
import { basePolicy } from '../../domain/referrals/base/policy';
import { capacityPolicy, needPolicy } from '../../domain/referrals/capacity/policy';
import { draftPolicy } from '../../domain/referrals/drafts/policy';
import { sendingServices } from '../../domain/referrals/send-referral';
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

const ofWriter = ({ person_id: personId }: Row): Permission => sentences(draftPolicy, 'write', { writerId: personId as PersonId });
const ofNeed = (action: 'report' | 'see') => ({ base_id: baseId, organisation_id: serviceId }: Row): Permission =>
  sentences(needPolicy, action, { baseId: baseId as OrganisationId, serviceId: serviceId as OrganisationId });
const sendsFor = ({ organisation_id: serviceId }: Row): Permission => (actor) => sendingServices(actor).some((id) => id === serviceId);

/** The rules of a base's own tables, and of drafts, capacity and need. */
export const baseRules: Readonly<Record<string, TableRule>> = {
  base_setting: { read: () => everybody, add: (row) => allOf(inOwnName('changed_by')(row), steers(row)), change: steers },
  base_agreement: {
    read: ofAgreement('see'),
    add: (row, world) => allOf(inOwnName('registered_by')(row), ofAgreement('register')(row, world)),
    change: ofAgreement('end'),
  },
  base_agreement_party: { read: ofAgreement('see'), add: ofAgreement('register'), change: forNobody },
  referral_draft: { read: ofWriter, add: ofWriter, change: ofWriter },
  base_capacity: {
    read: () => everybody, change: forNobody,
    add: (row) => allOf(inOwnName('stated_by')(row), sentences(capacityPolicy, 'state', { baseId: row['base_id'] as OrganisationId })),
  },
  reported_need: {
    read: ofNeed('see'), add: (row) => allOf(inOwnName('reported_by')(row), ofNeed('report')(row)), change: ofNeed('report'),
  },
  service_phone: { read: () => everybody, add: sendsFor, change: sendsFor },
  referral_told: kept,
  referral_digest: kept,
};
