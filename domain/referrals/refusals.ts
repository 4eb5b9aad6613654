import type { AssignmentRefusal } from './assignment/refusals';
import type { HandoverRefusal } from './handover/refusals';
import type { EndAgreementRefusal } from './agreements/end-agreement';
import type { AgreementRefusal } from './agreements/register-agreement';
import type { SettingRefusal } from './base/steer-base';
import type { NeedRefusal, PhoneRefusal } from './capacity/report-need';
import type { CapacityRefusal } from './capacity/see-bases';
import type { DraftRefusal } from './drafts/save-draft';

/** What the referrals area can refuse, besides what any use case can. */
export type ReferralRefusal =
  | AssignmentRefusal
  | HandoverRefusal
  | AgreementRefusal
  | EndAgreementRefusal
  | SettingRefusal
  | NeedRefusal
  | PhoneRefusal
  | CapacityRefusal
  | DraftRefusal
  | 'agreementIsMissing'
  | 'agreementLacksCategory'
  | 'senderIsNotAccepted'
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
