import type { MeetingPlace, NamedPlace } from '../booking/meeting-place';
import type { OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Temporal } from '../time';

/** The five categories of a henvendelse; exactly one is chosen (KB-06 to KB-10). */
export const referralCategories = [
  'homeBasedMeasures',
  'fosterParentGuidance',
  'parentFollowUpAfterCareOrder',
  'fosterParentGroup',
  'other',
] as const;
export type ReferralCategory = (typeof referralCategories)[number];

/** The steps of table T5 that a referral can be in so far. */
export type ReferralState = 'sent' | 'accepted';

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
}

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
  readonly sentAt: Temporal.Instant;
}

/** Reads a category that came from outside; undefined when it is none of the five. */
export function readCategory(text: string): ReferralCategory | undefined {
  return referralCategories.find((category) => category === text);
}
