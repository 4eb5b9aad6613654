import { lazy, Suspense, type ComponentType } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Placeholder } from '../look/placeholder';
import { PageBoundary } from './page-boundary';
import { UnknownPage } from './unknown-page';

const OffersPage = lazyPage(() => import('../../offers/offers-page').then((page) => page.OffersPage));
const CalendarPage = lazyPage(() => import('../../offers/calendar/calendar-page').then((page) => page.CalendarPage));
const VerifyCertificatePage = lazyPage(() => import('../../offers/afterwards/verify-certificate-page').then((page) => page.VerifyCertificatePage));
const CertificatePage = lazyPage<{ offerId: string; certificateId: string }>(
  () => import('../../offers/afterwards/certificate-page').then((page) => page.CertificatePage),
);
const NamesSettingPage = lazyPage(() => import('../../offers/names/names-setting-page').then((page) => page.NamesSettingPage));
const GoodStartPage = lazyPage(() => import('../../offers/good-start/good-start-page').then((page) => page.GoodStartPage));
const GoodStartPlanPage = lazyPage<{ planId: string }>(() => import('../../offers/good-start/good-start-plan-page').then((page) => page.GoodStartPlanPage));
const YearPage = lazyPage(() => import('../../offers/overview/year-page').then((page) => page.YearPage));
const CoveragePage = lazyPage(() => import('../../offers/overview/coverage-page').then((page) => page.CoveragePage));
const NextYearPage = lazyPage(() => import('../../offers/overview/next-year-page').then((page) => page.NextYearPage));
const LeaderReportPage = lazyPage<{ networkId: string }>(() => import('../../offers/overview/leader-report-page').then((page) => page.LeaderReportPage));
const NewOfferPage = lazyPage<{ networkId?: string; programmeKey?: string }>(() => import('../../offers/new/new-offer-page').then((page) => page.NewOfferPage));
const OfferPage = lazyPage<{ offerId: string; section?: string | undefined }>(() => import('../../offers/offer-page').then((page) => page.OfferPage));
const HomeMessagesPage = lazyPage(
  () => import('../../offers/attendance/home-messages/home-messages-page').then((page) => page.HomeMessagesPage),
);
const ReferralsPage = lazyPage(() => import('../../referrals/referrals-page').then((page) => page.ReferralsPage));
const ReferralListPage = lazyPage<{ stage?: string | undefined }>(() => import('../../referrals/list/referral-list-page').then((page) => page.ReferralListPage));
const NewReferralPage = lazyPage<{ draftId?: string }>(() => import('../../referrals/new-referral-page').then((page) => page.NewReferralPage));
const AgreementsPage = lazyPage(() => import('../../referrals/base/agreements-page').then((page) => page.AgreementsPage));
const NeedPage = lazyPage(() => import('../../referrals/capacity/need-page').then((page) => page.NeedPage));
const BasePage = lazyPage(() => import('../../referrals/base/base-page').then((page) => page.BasePage));
const BaseHoursPage = lazyPage(() => import('../../referrals/base-hours/base-hours-page').then((page) => page.BaseHoursPage));
const BookingsPage = lazyPage(() => import('../../referrals/bookings-page').then((page) => page.BookingsPage));
const OwnAssignmentsPage = lazyPage(() => import('../../referrals/assignment/own-assignments-page').then((page) => page.OwnAssignmentsPage));
const ReferralPage = lazyPage<{ referralId: string }>(() => import('../../referrals/referral-page').then((page) => page.ReferralPage));
const AccessLogPage = lazyPage(() => import('../../referrals/readers/access-log-page').then((page) => page.AccessLogPage));
const OwnDataPage = lazyPage(() => import('../../privacy/own-data-page').then((page) => page.OwnDataPage));
const KeepingPage = lazyPage(() => import('../../referrals/keeping/keeping-page').then((page) => page.KeepingPage));
const OwnCalendarPage = lazyPage(() => import('../../referrals/own-calendar/own-calendar-page').then((page) => page.OwnCalendarPage));
const OwnHoursPage = lazyPage(() => import('../../referrals/hours/hours-page').then((page) => page.OwnHoursPage));
const HoursOfPage = lazyPage<{ personId: string }>(() => import('../../referrals/hours/hours-page').then((page) => page.HoursOfPage));
const StatisticsPage = lazyPage(() => import('../../statistics/statistics-page').then((page) => page.StatisticsPage));
const SharedFiguresPage = lazyPage(() => import('../../statistics/sharing/shared-figures-page').then((page) => page.SharedFiguresPage));
const ConversationsPage = lazyPage(() => import('../../conversations/conversations-page').then((page) => page.ConversationsPage));
const NewConversationPage = lazyPage(() => import('../../conversations/new-conversation-page').then((page) => page.NewConversationPage));
const ConversationPage = lazyPage<{ conversationId: string }>(
  () => import('../../conversations/conversation-page').then((page) => page.ConversationPage),
);
const OwnDecksPage = lazyPage(() => import('../../conversations/own-decks/own-decks-page').then((page) => page.OwnDecksPage));
const NewDeckPage = lazyPage<{ deckKey?: string }>(() => import('../../conversations/own-decks/new-deck-page').then((page) => page.NewDeckPage));
const OwnDeckPage = lazyPage<{ ownDeckId: string }>(() => import('../../conversations/own-decks/own-deck-page').then((page) => page.OwnDeckPage));
const AssessmentsPage = lazyPage(() => import('../../conversations/families/assessments-page').then((page) => page.AssessmentsPage));
const FamilyConversationsPage = lazyPage(
  () => import('../../conversations/families/family-conversations-page').then((page) => page.FamilyConversationsPage),
);
const NewFamilyConversationPage = lazyPage<{ deckKey?: string }>(
  () => import('../../conversations/families/new-family-conversation-page').then((page) => page.NewFamilyConversationPage),
);
const FamilyConversationPage = lazyPage<{ cardRunId: string }>(
  () => import('../../conversations/families/family-conversation-page').then((page) => page.FamilyConversationPage),
);
const NetworksPage = lazyPage(() => import('../../networks/networks-page').then((page) => page.NetworksPage));
const AccessPage = lazyPage(() => import('../../networks/access/access-page').then((page) => page.AccessPage));
const MembersPage = lazyPage(() => import('../../networks/access/members-page').then((page) => page.MembersPage));
const TodayPage = lazyPage(() => import('../../today/today-page').then((page) => page.TodayPage));
const AccountsPage = lazyPage(() => import('../../networks/accounts/accounts-page').then((page) => page.AccountsPage));
const TakeoversPage = lazyPage(() => import('../../networks/takeovers/takeovers-page').then((page) => page.TakeoversPage));
const TenantsPage = lazyPage(() => import('../../networks/tenants/tenants-page').then((page) => page.TenantsPage));
const SchoolHolidaysPage = lazyPage<{ networkId: string }>(() => import('../../networks/school-holidays/school-holidays-page').then((page) => page.SchoolHolidaysPage));
const CompetencePage = lazyPage<{ networkId: string }>(() => import('../../networks/competence/competence-page').then((page) => page.CompetencePage));
const ProgrammesPage = lazyPage<{ networkId: string }>(() => import('../../networks/programmes/programmes-page').then((page) => page.ProgrammesPage));
const NetworkPage = lazyPage<{ networkId: string }>(() => import('../../networks/network-page').then((page) => page.NetworkPage));

/** Which page an address opens. Each page is fetched when it is first gone to. */
export function Pages() {
  const [location] = useLocation();
  return (
    <PageBoundary key={location}>
      <Suspense fallback={<Placeholder />}>
        <Switch>
          <Route path="/"><Redirect to="/offers" replace /></Route>
          <Route path="/offers"><OffersPage /></Route>
          <Route path="/offers/new"><NewOfferPage /></Route>
          <Route path="/offers/calendar"><CalendarPage /></Route>
          <Route path="/offers/certificates"><VerifyCertificatePage /></Route>
          <Route path="/offers/:offerId/certificates/:certificateId">
            {({ offerId, certificateId }) => <CertificatePage offerId={offerId} certificateId={certificateId} />}
          </Route>
          <Route path="/offers/en-god-start"><GoodStartPage /></Route>
          <Route path="/offers/en-god-start/:planId">{({ planId }) => <GoodStartPlanPage planId={planId} />}</Route>
          <Route path="/offers/names"><NamesSettingPage /></Route>
          <Route path="/offers/messages"><HomeMessagesPage /></Route>
          <Route path="/offers/new/:networkId/:programmeKey">{(wanted) => <NewOfferPage {...wanted} />}</Route>
          <Route path="/offers/year"><YearPage /></Route>
          <Route path="/offers/coverage"><CoveragePage /></Route>
          <Route path="/offers/next-year"><NextYearPage /></Route>
          <Route path="/offers/leader-report/:networkId">{({ networkId }) => <LeaderReportPage networkId={networkId} />}</Route>
          <Route path="/offers/:offerId/:section?">{({ offerId, section }) => <OfferPage offerId={offerId} section={section} />}</Route>
          <Route path="/referrals"><ReferralsPage /></Route>
          <Route path="/referrals/new"><NewReferralPage /></Route>
          <Route path="/referrals/new/:draftId">{({ draftId }) => <NewReferralPage draftId={draftId} />}</Route>
          <Route path="/referrals/need"><NeedPage /></Route>
          <Route path="/referrals/bookings"><BookingsPage /></Route>
          <Route path="/referrals/calendar"><OwnCalendarPage /></Route>
          <Route path="/referrals/hours"><OwnHoursPage /></Route>
          <Route path="/referrals/hours/:personId">{({ personId }) => <HoursOfPage personId={personId} />}</Route>
          <Route path="/referrals/agreements"><AgreementsPage /></Route>
          <Route path="/referrals/base/hours"><BaseHoursPage /></Route>
          <Route path="/referrals/base"><BasePage /></Route>
          <Route path="/referrals/readers"><AccessLogPage /></Route>
          <Route path="/today"><TodayPage /></Route>
          <Route path="/me/data"><OwnDataPage /></Route>
          <Route path="/referrals/keeping"><KeepingPage /></Route>
          <Route path="/referrals/statistics"><StatisticsPage /></Route>
          <Route path="/referrals/statistics/shared"><SharedFiguresPage /></Route>
          <Route path="/referrals/list/:stage?">{({ stage }) => <ReferralListPage stage={stage} />}</Route>
          <Route path="/referrals/assignments"><OwnAssignmentsPage /></Route>
          <Route path="/referrals/:referralId">{({ referralId }) => <ReferralPage referralId={referralId} />}</Route>
          <Route path="/conversations"><ConversationsPage /></Route>
          <Route path="/conversations/new"><NewConversationPage /></Route>
          <Route path="/conversations/decks"><OwnDecksPage /></Route>
          <Route path="/conversations/decks/new"><NewDeckPage /></Route>
          <Route path="/conversations/decks/new/:deckKey">{({ deckKey }) => <NewDeckPage deckKey={deckKey} />}</Route>
          <Route path="/conversations/decks/:ownDeckId">{({ ownDeckId }) => <OwnDeckPage ownDeckId={ownDeckId} />}</Route>
          <Route path="/conversations/families"><FamilyConversationsPage /></Route>
          <Route path="/conversations/families/assessments"><AssessmentsPage /></Route>
          <Route path="/conversations/families/new"><NewFamilyConversationPage /></Route>
          <Route path="/conversations/families/new/:deckKey">{({ deckKey }) => <NewFamilyConversationPage deckKey={deckKey} />}</Route>
          <Route path="/conversations/families/:cardRunId">{({ cardRunId }) => <FamilyConversationPage cardRunId={cardRunId} />}</Route>
          <Route path="/conversations/:conversationId">{({ conversationId }) => <ConversationPage conversationId={conversationId} />}</Route>
          <Route path="/networks"><NetworksPage /></Route>
          <Route path="/networks/access"><AccessPage /></Route>
          <Route path="/networks/accounts"><AccountsPage /></Route>
          <Route path="/networks/takeovers"><TakeoversPage /></Route>
          <Route path="/networks/members"><MembersPage /></Route>
          <Route path="/networks/tenants"><TenantsPage /></Route>
          <Route path="/networks/:networkId/school-holidays">{({ networkId }) => <SchoolHolidaysPage networkId={networkId} />}</Route>
          <Route path="/networks/:networkId/competence">{({ networkId }) => <CompetencePage networkId={networkId} />}</Route>
          <Route path="/networks/:networkId/programmes">{({ networkId }) => <ProgrammesPage networkId={networkId} />}</Route>
          <Route path="/networks/:networkId">{({ networkId }) => <NetworkPage networkId={networkId} />}</Route>
          <Route><UnknownPage /></Route>
        </Switch>
      </Suspense>
    </PageBoundary>
  );
}

function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() => load().then((page) => ({ default: page })));
}
