import { enrolmentPolicy } from '../../domain/groupOffers/policy';
import type { OrganisationId } from '../../domain/identifiers';
import { referralPolicy } from '../../domain/referrals/policy';
import { offerOf } from './offer-of';
import { allOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const ofHome = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(enrolmentPolicy, 'protectAddress', { offer, serviceId: row['organisation_id'] as OrganisationId });
};
const ofFamily = (row: Row, { referrals }: World): Permission => {
  const referral = referrals.find(({ id }) => id === row['referral_id']);
  return referral === undefined ? nobody : sentences(referralPolicy, 'protectAddress', referral.parties);
};
const inOwnName = ({ marked_by: markedBy }: Row): Permission => ({ scope }) => markedBy === scope.personId;

/** The rules of the marks of address protection: the own service's alone. */
export const addressProtectionRules: Readonly<Record<string, TableRule>> = {
  protected_enrolment: { read: ofHome, add: (row, world) => allOf(inOwnName(row), ofHome(row, world)), change: ofHome },
  protected_referral: { read: ofFamily, add: (row, world) => allOf(inOwnName(row), ofFamily(row, world)), change: ofFamily },
};
