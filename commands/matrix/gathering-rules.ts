import { headsPolicy, planningPolicy } from '../../domain/groupOffers/gatherings/policy';
import type { OrganisationId } from '../../domain/identifiers';
import { offerOf } from './offer-of';
import { nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const ofHeads = (action: 'see' | 'state') => (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(headsPolicy, action, { offer, serviceId: row['organisation_id'] as OrganisationId });
};
const plans = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(planningPolicy, 'plan', offer);
};

/** The rules of the tables of gatherings: a service's numbers, and the checklist that is shared by who plans. */
export const gatheringRules: Readonly<Record<string, TableRule>> = {
  gathering_heads: { read: ofHeads('see'), add: ofHeads('state'), change: ofHeads('state') },
  gathering_step: { read: plans, add: plans, change: plans },
};
