import { experiencePolicy, type ExperienceAction } from '../../domain/groupOffers/afterwards/policy';
import { experienceNounOf, offerOf } from './offer-of';
import { everybody, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;

const ofExperience = (action: ExperienceAction) => (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(experiencePolicy, action, experienceNounOf(offer, world));
};

/** Whose the tables are of what comes after a group. */
export const afterwardsRules: Readonly<Record<string, TableRule>> = {
  foster_care_network_area: { read: () => everybody, add: forNobody, change: forNobody, rowsAreAlike: true },
  finished_group: { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true },
  experience_note: { read: ofExperience('write'), add: ofExperience('write'), change: ofExperience('write') },
  experience_edition: {
    read: (row, world) => ofExperience(row['ended_at'] === null ? 'read' : 'readEarlier')(row, world),
    add: ofExperience('write'),
    change: ofExperience('write'),
  },
};
