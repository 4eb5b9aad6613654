import type { MeetingPlace } from '../../booking/meeting-place';
import type { Id, OrganisationId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { ReferralCategory } from '../referral';

export type DraftId = Id<'referralDraft'>;

/** What is written so far of a henvendelse; anything may be missing. */
export interface DraftContent {
  readonly serviceId: OrganisationId | null;
  readonly baseId: OrganisationId | null;
  readonly category: ReferralCategory | null;
  /** Empty until something is written; guarded like the text that is sent. */
  readonly orderSummary: string;
  readonly place: MeetingPlace | null;
  readonly urgent: boolean;
}

/** A henvendelse that is being written, seen by nobody but its writer. */
export interface ReferralDraft extends DraftContent {
  readonly id: DraftId;
  readonly version: number;
  readonly savedAt: Temporal.Instant;
  /** When it is deleted unless it is written in before. */
  readonly expiresAt: Temporal.Instant;
}

/** Whether two drafts say the same. */
export function saysTheSame(one: DraftContent, other: DraftContent): boolean {
  const keyOf = ({ serviceId, baseId, category, orderSummary, place, urgent }: DraftContent) =>
    JSON.stringify([serviceId, baseId, category, orderSummary, place?.kind, place?.kind === 'municipality' ? place.municipalityNumber : null, urgent]);
  return keyOf(one) === keyOf(other);
}
