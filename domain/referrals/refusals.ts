import type { EndAgreementRefusal } from './agreements/end-agreement';
import type { AgreementRefusal } from './agreements/register-agreement';
import type { SettingRefusal } from './base/steer-base';

/** What the referrals area can refuse, besides what any use case can. */
export type ReferralRefusal =
  | AgreementRefusal
  | EndAgreementRefusal
  | SettingRefusal
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
