/**
 * What is ticked off at four of the steps (KB-16; the start meeting's from KB-17 to KB-29, the evaluation's from KB-31).
 * Only ticks: what was found out stands in the case system.
 */
export const checklists = {
  review: ['orderIsClear', 'withinTheBasesWork', 'notHelpedBetterAtHome', 'capacityConsidered'],
  begin: [
    'goalsAgreed', 'challengesDescribed', 'orderAgreed', 'timesSuitTheFamily', 'teamMapped', 'genogram', 'networkMap',
    'functionCircle', 'lifeLine', 'rolesAgreed', 'complementEachOther',
  ],
  evaluate: ['orderReached', 'whatGoesOnAgreed', 'whoTakesOverAgreed', 'conferenceConsidered'],
  sendReport: ['writtenInTheCaseSystem', 'sentToTheService'],
} as const;
export type ChecklistStep = keyof typeof checklists;
export type ChecklistItem = (typeof checklists)[ChecklistStep][number];

/** Whether every tick belongs to the step's own checklist. */
export function isOnTheList(step: ChecklistStep, ticks: readonly string[]): ticks is readonly ChecklistItem[] {
  const items: readonly string[] = checklists[step];
  return ticks.every((tick) => items.includes(tick));
}
