import { certificatePolicy, experiencePolicy, type CertificateAction, type ExperienceAction } from '../../domain/groupOffers/afterwards/policy';
import { goodStartPolicy } from '../../domain/groupOffers/goodStart/policy';
import type { OrganisationId } from '../../domain/identifiers';
import { experienceNounOf, offerOf } from './offer-of';
import { everybody, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;

const ofExperience = (action: ExperienceAction) => (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(experiencePolicy, action, experienceNounOf(offer, world));
};

const ofCertificate = (action: CertificateAction) => (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(certificatePolicy, action, { offer, serviceId: row['organisation_id'] as OrganisationId });
};
const inTheService = ({ organisation_id: organisationId }: Row): Permission =>
  sentences(goodStartPolicy, 'follow', { organisationId: organisationId as OrganisationId });
const ofPlan = ({ plan_id: planId }: Row, { goodStartPlans }: World): Permission => {
  const plan = goodStartPlans.find(({ id }) => id === planId);
  return plan === undefined ? nobody : sentences(goodStartPolicy, 'follow', plan.noun);
};

/** Whose the tables are of what comes after a group, and of En god start. */
export const afterwardsRules: Readonly<Record<string, TableRule>> = {
  foster_care_network_area: { read: () => everybody, add: forNobody, change: forNobody, rowsAreAlike: true },
  finished_group: { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true },
  evaluation: { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true },
  programme_certificate: { read: () => everybody, add: forNobody, change: forNobody, rowsAreAlike: true },
  group_completion: { read: ofCertificate('readStated'), add: ofCertificate('state'), change: ofCertificate('state') },
  certificate: { read: ofCertificate('issue'), add: ofCertificate('issue'), change: ofCertificate('issue') },
  good_start_plan: { read: inTheService, add: inTheService, change: inTheService },
  good_start_tick: { read: ofPlan, add: ofPlan, change: ofPlan },
  good_start_training: { read: inTheService, add: inTheService, change: inTheService },
  experience_note: { read: ofExperience('write'), add: ofExperience('write'), change: ofExperience('write') },
  experience_edition: {
    read: (row, world) => ofExperience(row['ended_at'] === null ? 'read' : 'readEarlier')(row, world),
    add: ofExperience('write'),
    change: ofExperience('write'),
  },
};
