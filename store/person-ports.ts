import type { NewId, PersonId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import type { Ports } from '../domain/unit-of-work';
import { addressProtectionIn } from './address-protection';
import { afterwardsStore } from './groupOffers/afterwards/afterwards-store';
import { goodStartStore } from './groupOffers/goodStart/good-start-store';
import { ownCalendarIn } from './booking/calendars/own-calendar';
import { bookingStore } from './booking-store';
import { calendarStore } from './groupOffers/calendar/calendar-store';
import { cardRunsStore } from './card-runs-store';
import { minutesStore } from './conversations/minutes-store';
import { admissionsStore } from './conversations/admissions-store';
import { conversationsStore } from './conversations-store';
import { assessmentsStore } from './conversations/assessments-store';
import { plannedStore } from './conversations/planned-store';
import { ownDecksStore } from './conversations/own-decks-store';
import { attendanceIn } from './groupOffers/attendance/attendance';
import { homeMessagesIn } from './groupOffers/attendance/home-messages';
import { sessionDetailsIn } from './groupOffers/attendance/session-details';
import { gatheringsIn } from './groupOffers/gatherings';
import { namesIn } from './groupOffers/names';
import { groupOffersStore } from './group-offers-store';
import { staffingStore } from './groupOffers/staffing/staffing-store';
import { enrolmentStore } from './groupOffers/enrolment/enrolments';
import { swapsIn } from './groupOffers/enrolment/swaps';
import { archiveIn } from './keeping/archive';
import { leavingIn } from './keeping/leaving';
import { ownDataIn } from './keeping/own-data';
import { retentionIn } from './keeping/retention';
import { keptAnswersIn } from './kept-answers';
import { networkStore } from './network-store';
import { accountsIn } from './network/accounts';
import { takeoversIn } from './network/takeovers';
import { membershipsIn } from './network/memberships';
import { accessIn } from './network/access';
import { tenantsIn } from './network/tenants';
import { waysIn } from './network/ways';
import { overviewStore } from './overview-store';
import { assignmentStore } from './referrals/assignment/assignment-store';
import { handoverStore } from './referrals/handover-store';
import { agreementsStore } from './referrals/agreements-store';
import { basesStore } from './referrals/bases-store';
import { capacityStore } from './referrals/capacity-store';
import { draftsStore } from './referrals/drafts-store';
import { readingsIn } from './referrals/access-log/readings';
import { referralsStore } from './referrals-store';
import { statisticsStore } from './statistics/statistics-store';
import { sharingStore } from './statistics/sharing-store';
import { takeActionIn } from './taken-actions';
import type { Transaction } from './database';
import type { Decision } from './groupOffers/enrolment/decide-in-turn';
import type { CollectedWrites } from './write-ports';

/** What a person's ports are made of, for one transaction. */
export interface PortParts {
  readonly tx: Transaction;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly writes: CollectedWrites;
  readonly decision: Decision;
}

/** The ports of one transaction of a person's. */
export function personPorts({ tx, personId, clock, newId, writes, decision }: PortParts): Ports {
  return madeWhenAsked<Ports>({
    clock: () => clock,
    newId: () => newId,
    events: () => writes.events,
    outbox: () => writes.outbox,
    takeAction: () => takeActionIn(tx, clock, personId),
    keptAnswers: () => keptAnswersIn(tx, clock, personId),
    network: () => networkStore(tx),
    tenants: () => tenantsIn(tx),
    access: () => accessIn(tx),
    memberships: () => membershipsIn(tx),
    accounts: () => accountsIn(tx),
    takeover: () => takeoversIn(tx),
    ways: () => waysIn(tx),
    groupOffers: () => groupOffersStore(tx),
    calendar: () => calendarStore(tx),
    overview: () => overviewStore(tx),
    attendance: () => attendanceIn(tx),
    homeMessages: () => homeMessagesIn(tx),
    sessionDetails: () => sessionDetailsIn(tx),
    gatherings: () => gatheringsIn(tx),
    names: () => namesIn(tx),
    afterwards: () => afterwardsStore(tx),
    goodStart: () => goodStartStore(tx),
    staffing: () => staffingStore(tx),
    enrolment: () => enrolmentStore(tx, writes, decision),
    swaps: () => swapsIn(tx),
    addressProtection: () => addressProtectionIn(tx),
    referrals: () => referralsStore(tx, writes),
    booking: () => bookingStore(tx, personId, writes),
    accessLog: () => readingsIn(tx, writes),
    assignment: () => assignmentStore(tx),
    handover: () => handoverStore(tx),
    archive: () => archiveIn(tx, personId),
    retention: () => retentionIn(tx),
    ownData: () => ownDataIn(tx),
    leaving: () => leavingIn(tx),
    ownCalendar: () => ownCalendarIn(tx),
    conversations: () => conversationsStore(tx),
    admissions: () => admissionsStore(tx),
    minutes: () => minutesStore(tx),
    cardRuns: () => cardRunsStore(tx),
    ownDecks: () => ownDecksStore(tx),
    assessments: () => assessmentsStore(tx),
    planned: () => plannedStore(tx),
    statistics: () => statisticsStore(tx),
    sharing: () => sharingStore(tx),
    agreements: () => agreementsStore(tx),
    bases: () => basesStore(tx),
    drafts: () => draftsStore(tx),
    capacity: () => capacityStore(tx),
  });
}

/** Makes each part when it is first asked for: of thirty, a use case needs a few. */
function madeWhenAsked<T extends object>(makers: { readonly [Name in keyof T]: () => T[Name] }): T {
  return new Proxy({} as T, {
    get: (made, name) => {
      const key = name as keyof T;
      return key in makers ? (made[key] ??= makers[key]()) : undefined;
    },
  });
}
