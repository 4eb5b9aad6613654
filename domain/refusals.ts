import type { OwnCalendarRefusal } from './booking/own-calendar/refusals';
import type { BookedRefusal } from './booking/booked/refusals';
import type { HoursRefusal } from './booking/hours/refusals';
import type { BookingRefusal } from './booking/refusals';
import type { AssessmentRefusal } from './conversations/assessments/keep-assessments';
import type { PlannedRefusal } from './conversations/planned/plan-conversation';
import type { OwnDeckRefusal } from './conversations/ownDecks/refusals';
import type { ConversationRefusal } from './conversations/refusals';
import type { CalendarRefusal } from './groupOffers/calendar/refusals';
import type { OverviewRefusal } from './groupOffers/overview/refusals';
import type { AttendanceRefusal } from './groupOffers/attendance/refusals';
import type { GatheringRefusal } from './groupOffers/gatherings/refusals';
import type { NamesRefusal } from './groupOffers/names/refusals';
import type { AfterwardsRefusal } from './groupOffers/afterwards/refusals';
import type { GoodStartRefusal } from './groupOffers/goodStart/refusals';
import type { EnrolmentRefusal } from './groupOffers/enrolment/refusals';
import type { GroupOfferRefusal } from './groupOffers/refusals';
import type { StaffingRefusal } from './groupOffers/staffing/refusals';
import type { ArchiveRefusal } from './keeping/archive/refusals';
import type { LeavingRefusal } from './keeping/leaving/refusals';
import type { RetentionRefusal } from './keeping/retention/refusals';
import type { NetworkRefusal } from './network/refusals';
import type { AccountRefusal } from './network/accounts/account';
import type { AccessRefusal } from './network/access/refusals';
import type { TenantRefusal } from './network/tenants/refusals';
import type { ReferralRefusal } from './referrals/refusals';
import type { TimeRefusal } from './time';
import type { StoreRefusal } from './unit-of-work';

/** Refusals that any use case may give. */
export type CommonRefusal =
  | 'notAllowed'
  | 'notFound'
  | 'versionIsOld'
  | 'textIsEmpty'
  | 'textIsTooLong'
  | 'identityNumberInText'
  | 'contactDetailsInText'
  | 'textMayNameSomeone';

/** Refusals at the door, before any use case is called. */
export type DoorRefusal =
  | 'signInIsMissing'
  | 'notAMember'
  | 'inputIsInvalid'
  | 'bodyIsNoJson'
  | 'bodyIsTooLarge'
  | 'cardIsOld'
  | 'actionIsUnreadable'
  | 'keyIsUsedForAnotherRequest'
  | 'somethingFailed';

/** Every name that a person can be refused with; each has its sentence in nb and nn. */
export type RefusalName =
  | CommonRefusal
  | DoorRefusal
  | StoreRefusal
  | TimeRefusal
  | NetworkRefusal
  | TenantRefusal
  | AccessRefusal
  | AccountRefusal
  | 'referralIsOver'
  | GroupOfferRefusal
  | CalendarRefusal
  | OverviewRefusal
  | AttendanceRefusal
  | GatheringRefusal
  | NamesRefusal
  | AfterwardsRefusal
  | GoodStartRefusal
  | StaffingRefusal
  | EnrolmentRefusal
  | ReferralRefusal
  | BookingRefusal
  | OwnCalendarRefusal
  | HoursRefusal
  | BookedRefusal
  | AssessmentRefusal
  | PlannedRefusal
  | OwnDeckRefusal
  | ArchiveRefusal
  | RetentionRefusal
  | LeavingRefusal
  | ConversationRefusal;
