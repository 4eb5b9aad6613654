import type { ReferralCategory } from '../referrals/referral';

/** What counsellors of a base can be trained in, by keys; the words stand in texts/booking.ts (KB-06 to KB-10, KB-43). */
export const skills = ['fosterCare', 'familyGuidance', 'cosP', 'tboF', 'tryggBase', 'familyGroupConference'] as const;
export type Skill = (typeof skills)[number];

/** Reads a skill that came from outside; undefined when there is none of that name. */
export function readSkill(text: string): Skill | undefined {
  return skills.find((skill) => skill === text);
}

/** The skill that is most often wanted for a category: a suggestion that saves a choice, never a rule. */
export const usualSkill: Readonly<Record<ReferralCategory, Skill>> = {
  homeBasedMeasures: 'familyGuidance',
  fosterParentGuidance: 'fosterCare',
  parentFollowUpAfterCareOrder: 'familyGuidance',
  fosterParentGroup: 'tboF',
  other: 'fosterCare',
};
