import type { Tenancy } from '../domain/network/tenants/ports';
import type { Product } from '../domain/product';
import { addressProtectionHandlers } from '../tab/api/address-protection';
import { certificateHandlers } from '../tab/api/afterwards-certificates';
import { evaluationHandlers } from '../tab/api/afterwards-evaluation';
import { experienceHandlers } from '../tab/api/afterwards-experience';
import { ownCalendarHandlers } from '../tab/api/own-calendar';
import { assignmentHandlers } from '../tab/api/assignment';
import { baseAgreementHandlers } from '../tab/api/base-agreements';
import { baseCapacityHandlers } from '../tab/api/base-capacity';
import { referralDraftHandlers } from '../tab/api/referral-drafts';
import { baseSettingHandlers } from '../tab/api/base-settings';
import { bookingHandlers } from '../tab/api/booking';
import { offerCalendarHandlers } from '../tab/api/calendar-events';
import { bookedHourHandlers } from '../tab/api/booked-hours';
import { calendarFeedHandlers } from '../tab/api/calendar-feeds';
import { cardRunsHandlers } from '../tab/api/card-runs';
import { admissionHandlers } from '../tab/api/admission';
import { conversationsHandlers } from '../tab/api/conversations';
import { minutesHandlers } from '../tab/api/minutes';
import { discussionHandlers } from '../tab/api/discussion';
import { goodStartHandlers } from '../tab/api/good-start';
import { gatheringHandlers } from '../tab/api/gatherings';
import { groupOffersHandlers } from '../tab/api/group-offers';
import { archiveHandlers } from '../tab/api/archive';
import { leavingHandlers } from '../tab/api/leaving';
import { ownDataHandlers } from '../tab/api/own-data';
import { sharedFieldHandlers } from '../tab/api/shared-fields';
import { networkArchiveHandlers } from '../tab/api/network-archive';
import { retentionHandlers } from '../tab/api/retention';
import { handoverHandlers } from '../tab/api/handover';
import type { ApiHandler } from '../tab/api/handler';
import { homeMessageHandlers } from '../tab/api/home-messages';
import { hoursHandlers } from '../tab/api/hours';
import { ownDecksHandlers } from '../tab/api/own-decks';
import { assessmentHandlers } from '../tab/api/assessments';
import { plannedHandlers } from '../tab/api/planned-conversations';
import { namesHandlers } from '../tab/api/names';
import { networkHandlers } from '../tab/api/networks';
import { overviewHandlers } from '../tab/api/overview';
import { offerAttendanceHandlers } from '../tab/api/offer-attendance';
import { referralsHandlers } from '../tab/api/referrals';
import { staffingHandlers } from '../tab/api/staffing';
import { sessionDetailsHandlers } from '../tab/api/session-details';
import { schoolHolidayHandlers } from '../tab/api/school-holidays';
import { staffingCatalogueHandlers } from '../tab/api/staffing-catalogue';
import { staffingCompetenceHandlers } from '../tab/api/staffing-competence';
import { accessLogHandlers } from '../tab/api/access-log';
import { sharingHandlers } from '../tab/api/sharing';
import { statisticsHandlers } from '../tab/api/statistics';
import { accountHandlers } from '../tab/api/accounts';
import { takeoverHandlers } from '../tab/api/takeovers';
import { membershipHandlers } from '../tab/api/memberships';
import { accessHandlers } from '../tab/api/access';
import { tenantHandlers } from '../tab/api/tenants';
import { todayHandlers } from '../tab/api/today';
import { packing } from './keeping/packing';

/** Every operation of the API with the code that answers it. */
export function apiHandlers(product: Product, tenancy: Tenancy): readonly ApiHandler[] {
  return [
    ...networkHandlers(product),
    ...tenantHandlers(tenancy),
    ...accessHandlers(),
    ...membershipHandlers(),
    ...accountHandlers(tenancy),
    ...todayHandlers(product, tenancy),
    ...takeoverHandlers(),
    ...groupOffersHandlers(product),
    ...calendarFeedHandlers(),
    ...offerCalendarHandlers(product),
    ...certificateHandlers(),
    ...evaluationHandlers(),
    ...overviewHandlers(product),
    ...staffingHandlers(),
    ...offerAttendanceHandlers(),
    ...gatheringHandlers(),
    ...addressProtectionHandlers(),
    ...namesHandlers(),
    ...homeMessageHandlers(),
    ...sessionDetailsHandlers(),
    ...experienceHandlers(),
    ...goodStartHandlers(),
    ...schoolHolidayHandlers(),
    ...staffingCatalogueHandlers(),
    ...staffingCompetenceHandlers(),
    ...referralsHandlers(product),
    ...assignmentHandlers(),
    ...handoverHandlers(),
    ...archiveHandlers(packing),
    ...networkArchiveHandlers(packing, product.decks),
    ...retentionHandlers(),
    ...ownDataHandlers(),
    ...leavingHandlers(),
    ...sharedFieldHandlers(),
    ...baseAgreementHandlers(),
    ...baseSettingHandlers(),
    ...baseCapacityHandlers(),
    ...referralDraftHandlers(),
    ...bookingHandlers(product),
    ...ownCalendarHandlers(product),
    ...bookedHourHandlers(),
    ...hoursHandlers(product),
    ...conversationsHandlers(product),
    ...discussionHandlers(product),
    ...admissionHandlers(product),
    ...minutesHandlers(product),
    ...cardRunsHandlers(product),
    ...ownDecksHandlers(product),
    ...assessmentHandlers(),
    ...plannedHandlers(product),
    ...statisticsHandlers(),
    ...sharingHandlers(),
    ...accessLogHandlers(),
  ];
}
