import type { MeetingPlace, NamedPlace } from '../booking/meeting-place';
import type { OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Role } from '../network/actor';
import type { Temporal } from '../time';
import type { Performing } from './assignment/assignment';
import type { ChecklistItem } from './checklists';
import type { ReferralState, ReferralStep } from './referral-state';

/** The five categories of a henvendelse; exactly one is chosen (KB-06 to KB-10). */
export const referralCategories = [
  'homeBasedMeasures',
  'fosterParentGuidance',
  'parentFollowUpAfterCareOrder',
  'fosterParentGroup',
  'other',
] as const;
export type ReferralCategory = (typeof referralCategories)[number];

/** Why a service asks; heard at the call, and several may apply (KB-11 to KB-13). */
export const referralReasons = ['noCapacity', 'notInPosition', 'lacksCompetence'] as const;
export type ReferralReason = (typeof referralReasons)[number];

/** Whether the service has sent its tiltaksplan, is making it, or has none (KB-20). Never its content. */
export const measurePlanStatuses = ['received', 'inPreparation', 'missing'] as const;
export type MeasurePlanStatus = (typeof measurePlanStatuses)[number];

/** What the evaluation found of the help (KB-31). */
export const usefulnesses = ['useful', 'partly', 'notUseful'] as const;
export type Usefulness = (typeof usefulnesses)[number];

/** How many characters the description of the order may have. */
export const longestOrderSummary = 300;

export interface OrganisationName {
  readonly id: OrganisationId;
  readonly name: string;
}

/**
 * A henvendelse: a child-welfare service orders, a base performs (KB-04). It has no field for anybody's identity:
 * the reference is random, and the service writes it in its own case system.
 */
export interface Referral {
  readonly id: ReferralId;
  readonly version: number;
  readonly reference: string;
  readonly base: OrganisationName;
  readonly orderingService: OrganisationName;
  readonly senderId: PersonId;
  readonly category: ReferralCategory;
  /** What the service asks for, in at most 300 characters, without identity. Never shown in a channel. */
  readonly orderSummary: string;
  /** Where the service would like to meet. */
  readonly place: NamedPlace;
  readonly state: ReferralState;
  readonly sentAt: Temporal.Instant;
  /** It cannot wait for its turn; an emergency goes by telephone to the barnevernvakt instead. */
  readonly urgent: boolean;
  /** When it was sent, sent again or reopened: the base has owed an answer since then. */
  readonly awaitsSince: Temporal.Instant;
  readonly course: ReferralCourse;
  /** Who has it as their work, and who has stepped back, as far as the reader may see. */
  readonly performing: Performing;
  /** The deputy to whom a passed deadline of it has gone, when that is the reader. */
  readonly escalatedTo: readonly PersonId[];
}

/** What the steps have written so far; days are days in Oslo. */
export interface ReferralCourse {
  readonly calledOn: Temporal.PlainDate | null;
  readonly reasons: readonly ReferralReason[];
  readonly ticks: readonly ChecklistItem[];
  readonly evaluationDate: Temporal.PlainDate | null;
  readonly endDate: Temporal.PlainDate | null;
  readonly measurePlan: MeasurePlanStatus | null;
  /** The one or two counsellors who held the start meeting; who has the work since then stands in `performing`. */
  readonly counsellorIds: readonly PersonId[];
  readonly evaluatedOn: Temporal.PlainDate | null;
  readonly usefulness: Usefulness | null;
  /** When who performs said that the final report is written and can be sent. */
  readonly reportProposedOn: Temporal.PlainDate | null;
  readonly reportSentOn: Temporal.PlainDate | null;
  /** Whether a familieråd was offered at the closing (KB-33). */
  readonly conferenceOffered: boolean | null;
  /** When it first became active. Statistics count it as helped from then on, whatever happens later. */
  readonly helpedAt: Temporal.Instant | null;
}

/** The course of a referral that has just been sent. */
export const noCourse: ReferralCourse = {
  calledOn: null, reasons: [], ticks: [], evaluationDate: null, endDate: null, measurePlan: null, counsellorIds: [],
  evaluatedOn: null, usefulness: null, reportProposedOn: null, reportSentOn: null, conferenceOffered: null, helpedAt: null,
};

/** What a step or an amendment writes: only what is named changes. */
export type ReferralChanges = Partial<ReferralCourse> & {
  readonly state?: ReferralState;
  readonly category?: ReferralCategory;
  readonly orderSummary?: string;
  readonly place?: MeetingPlace;
  readonly urgent?: boolean;
  readonly awaitsSince?: Temporal.Instant;
};

/** One line of a referral's visible log: no content, but the reason that somebody gave. */
export interface ReferralLogLine {
  readonly at: Temporal.Instant;
  readonly role: Role;
  readonly what: ReferralStep | 'sent' | 'colleagueTookOver';
  /** The field that was amended. */
  readonly field: AmendedField | null;
  readonly note: string | null;
  /** What the field said before; absent for those who may not see it. */
  readonly formerly?: string;
}
export type AmendedField = 'category' | 'orderSummary' | 'place' | 'urgent';

/** A referral as it is first written. */
export interface NewReferral {
  readonly id: ReferralId;
  readonly reference: string;
  readonly baseId: OrganisationId;
  readonly orderingServiceId: OrganisationId;
  readonly senderId: PersonId;
  readonly category: ReferralCategory;
  readonly orderSummary: string;
  readonly place: MeetingPlace;
  readonly urgent: boolean;
  readonly sentAt: Temporal.Instant;
}

/** Reads a category that came from outside; undefined when it is none of the five. */
export function readCategory(text: string): ReferralCategory | undefined {
  return referralCategories.find((category) => category === text);
}

/** What taking a step needs of a referral: whose it is, and which version. */
export interface SteppedReferral extends Pick<Referral, 'id' | 'version' | 'senderId'> {
  readonly base: Pick<Referral['base'], 'id'>;
  readonly orderingService: Pick<Referral['orderingService'], 'id'>;
}
