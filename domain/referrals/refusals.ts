import type { AssignmentRefusal } from './assignment/refusals';
import type { HandoverRefusal } from './handover/refusals';

/** What the referrals area can refuse, besides what any use case can. */
export type ReferralRefusal =
  | AssignmentRefusal
  | HandoverRefusal
  | 'categoryIsUnknown'
  | 'serviceIsNotChosen'
  | 'baseIsNotChosen'
  | 'placeIsUnknown'
  | 'serviceIsOutsideTheArea'
  | 'referralIsAnswered'
  | 'stepDoesNotFit'
  | 'reasonIsUnknown'
  | 'tickIsUnknown'
  | 'dayIsAhead'
  | 'dayIsBeforeTheReferral'
  | 'evaluationDateIsMissing'
  | 'endDateIsMissing'
  | 'dayIsInThePast'
  | 'evaluationIsAfterTheEnd'
  | 'measurePlanIsMissing'
  | 'extensionIsNotLater'
  | 'nothingIsAmended';
