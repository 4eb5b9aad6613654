import type { OwnCalendarPorts } from './booking/own-calendar/ports';
import type { BookingPorts } from './booking/ports';
import type { AdmissionPorts } from './conversations/admission/ports';
import type { AssessmentPorts } from './conversations/assessments/ports';
import type { PlannedPorts } from './conversations/planned/ports';
import type { OwnDeckPorts } from './conversations/ownDecks/ports';
import type { MinutesPorts } from './conversations/minutes/ports';
import type { CardRunPorts, ConversationPorts } from './conversations/ports';
import type { AddressProtectionPorts } from './confidentiality/address-protection';
import type { CalendarPorts } from './groupOffers/calendar/ports';
import type { HomeMessagePorts } from './groupOffers/attendance/home-message-ports';
import type { AttendancePorts, SessionDetailsPorts } from './groupOffers/attendance/ports';
import type { GatheringPorts } from './groupOffers/gatherings/ports';
import type { NamesPorts } from './groupOffers/names/ports';
import type { OverviewPorts } from './groupOffers/overview/ports';
import type { AfterwardsPorts } from './groupOffers/afterwards/ports';
import type { GoodStartPorts } from './groupOffers/goodStart/ports';
import type { EnrolmentPorts } from './groupOffers/enrolment/ports';
import type { SwapPorts } from './groupOffers/enrolment/swap-ports';
import type { GroupOfferPorts } from './groupOffers/ports';
import type { StaffingPorts } from './groupOffers/staffing/ports';
import type { ArchivePorts } from './keeping/archive/ports';
import type { LeavingPorts } from './keeping/leaving/ports';
import type { OwnDataPorts } from './keeping/ownData/own-data';
import type { RetentionPorts } from './keeping/retention/ports';
import type { Actor } from './network/actor';
import type { NetworkPorts } from './network/ports';
import type { AccountPorts } from './network/accounts/ports';
import type { TakeoverPorts } from './network/takeover/ports';
import type { MembershipPorts } from './network/access/membership-ports';
import type { AccessPorts } from './network/access/ports';
import type { TenantPorts } from './network/tenants/ports';
import type { WayPorts } from './network/ways/ports';
import type { Outcome } from './outcome';
import type { WritePorts } from './ports';
import type { AccessLogPorts } from './referrals/accessLog/access';
import type { AssignmentPorts } from './referrals/assignment/ports';
import type { HandoverPorts } from './referrals/handover/ports';
import type { AgreementPorts } from './referrals/agreements/ports';
import type { BasePorts } from './referrals/base/ports';
import type { CapacityPorts } from './referrals/capacity/ports';
import type { DraftPorts } from './referrals/drafts/ports';
import type { ReferralPorts } from './referrals/ports';
import type { StatisticsPorts } from './statistics/ports';
import type { SharingPorts } from './statistics/sharing/ports';

/** Everything a use case can reach inside one transaction under its actor. */
export interface Ports extends WritePorts {
  readonly network: NetworkPorts;
  readonly tenants: TenantPorts;
  readonly access: AccessPorts;
  readonly memberships: MembershipPorts;
  readonly accounts: AccountPorts;
  readonly takeover: TakeoverPorts;
  readonly ways: WayPorts;
  readonly groupOffers: GroupOfferPorts;
  readonly calendar: CalendarPorts;
  readonly overview: OverviewPorts;
  readonly attendance: AttendancePorts;
  readonly homeMessages: HomeMessagePorts;
  readonly sessionDetails: SessionDetailsPorts;
  readonly gatherings: GatheringPorts;
  readonly names: NamesPorts;
  readonly afterwards: AfterwardsPorts;
  readonly goodStart: GoodStartPorts;
  readonly staffing: StaffingPorts;
  readonly enrolment: EnrolmentPorts;
  readonly swaps: SwapPorts;
  readonly addressProtection: AddressProtectionPorts;
  readonly referrals: ReferralPorts;
  readonly accessLog: AccessLogPorts;
  readonly assignment: AssignmentPorts;
  readonly handover: HandoverPorts;
  readonly archive: ArchivePorts;
  readonly retention: RetentionPorts;
  readonly ownData: OwnDataPorts;
  readonly leaving: LeavingPorts;
  readonly agreements: AgreementPorts;
  readonly bases: BasePorts;
  readonly drafts: DraftPorts;
  readonly capacity: CapacityPorts;
  readonly booking: BookingPorts;
  readonly ownCalendar: OwnCalendarPorts;
  readonly conversations: ConversationPorts;
  readonly admissions: AdmissionPorts;
  readonly minutes: MinutesPorts;
  readonly cardRuns: CardRunPorts;
  readonly ownDecks: OwnDeckPorts;
  readonly assessments: AssessmentPorts;
  readonly planned: PlannedPorts;
  readonly statistics: StatisticsPorts;
  readonly sharing: SharingPorts;
  /** Marks what the actor pressed; false when it was pressed before on the same rendering of the card. */
  readonly takeAction: (rendering: string, verb: string) => Promise<boolean>;
  readonly keptAnswers: KeptAnswers;
}

/** Answers kept for an Idempotency-Key, so that a repeated request changes nothing and hears the same. */
export interface KeptAnswers {
  /** Claims the key for this request; waits for another transaction that has claimed it first. */
  claim(key: string, digest: string): Promise<'claimed' | 'usedForAnother' | { readonly answer: unknown }>;
  /** Keeps the answer under a claimed key. */
  keep(key: string, answer: unknown): Promise<void>;
}

/** What the database itself refuses, by its own constraints, whatever the code believed. */
export type StoreRefusal = 'counsellorIsTaken' | 'sessionsOverlap' | 'changedMeanwhile';

/**
 * The only way to the database: one transaction under the actor, so that row level security
 * stands behind the policies. A refusal undoes everything. No network call belongs inside.
 */
export type AsActor = <Value, Name extends string>(
  actor: Actor,
  work: (ports: Ports) => Promise<Outcome<Value, Name>>,
) => Promise<Outcome<Value, Name | StoreRefusal>>;
