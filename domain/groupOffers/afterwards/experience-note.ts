import type { Temporal } from 'temporal-polyfill';
import type { NetworkId, OfferId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import type { OfferState } from '../offer-state';
import type { AfterwardsRefusal } from './refusals';
import type { GroupOfferRefusal } from '../refusals';

/** What a group's leaders pass on: what worked, what they would change, and what is good to know. Any may be empty, not all. */
export interface ExperienceText {
  readonly worked: string;
  readonly toChange: string;
  readonly practical: string;
}

export const experienceFields = ['worked', 'toChange', 'practical'] as const satisfies readonly (keyof ExperienceText)[];

/** The most characters of one part. */
export const longestExperience = 600;

/** What the leaders are writing on; nobody else sees it. */
export interface ExperienceDraft extends ExperienceText {
  readonly version: number;
}

/** What has been shared; the first edition is 1, and only the last one is shown to all. */
export interface ExperienceEdition extends ExperienceText {
  readonly edition: number;
  readonly sharedAt: Temporal.Instant;
}

/** The experiences of an earlier group, as somebody who starts the next one reads them. */
export interface SharedExperience extends ExperienceText {
  readonly offerId: OfferId;
  readonly network: { readonly id: NetworkId; readonly name: string };
  /** The day of the group's last session. */
  readonly lastDay: Temporal.PlainDate;
}

/** Whether a group in this state has experiences to write of. */
export function takesExperience(state: OfferState): Outcome<true, AfterwardsRefusal | GroupOfferRefusal> {
  switch (state) {
    case 'running':
    case 'completed':
      return success(true);
    case 'draft':
      return refuse('offerIsDraft');
    case 'cancelled':
      return refuse('offerIsCancelled');
    case 'open':
    case 'full':
    case 'onRequest':
    case 'closed':
      return refuse('groupHasNotBegun');
  }
}

/** Whether there is nothing in any of the parts. */
export function isEmptyExperience(text: ExperienceText): boolean {
  return experienceFields.every((field) => text[field] === '');
}

/** Whether two say the same. */
export function saysTheSame(one: ExperienceText, other: ExperienceText): boolean {
  return experienceFields.every((field) => one[field] === other[field]);
}
