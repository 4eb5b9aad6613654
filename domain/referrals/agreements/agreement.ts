import type { BaseAgreementId, OrganisationId, PersonId } from '../../identifiers';
import { Temporal } from '../../time';
import type { OrganisationName, ReferralCategory } from '../referral';

/** An agreement between municipalities on the use of a base (KB-47): who, from when until when, and what may be used. */
export interface BaseAgreement {
  readonly id: BaseAgreementId;
  readonly version: number;
  readonly base: OrganisationName;
  /** The services whose municipalities are parties, by name. */
  readonly parties: readonly OrganisationName[];
  readonly categories: readonly ReferralCategory[];
  /** The hours that the parties may use a year; null where none were agreed. */
  readonly hoursAYear: number | null;
  readonly validFrom: Temporal.PlainDate;
  /** The first day that it no longer counts; null until it ends. */
  readonly validTo: Temporal.PlainDate | null;
}

/** An agreement as it is first written. */
export interface NewBaseAgreement {
  readonly id: BaseAgreementId;
  readonly baseId: OrganisationId;
  readonly partyIds: readonly OrganisationId[];
  readonly categories: readonly ReferralCategory[];
  readonly hoursAYear: number | null;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | null;
  readonly registeredBy: PersonId;
  readonly registeredAt: Temporal.Instant;
}

/** Whether an agreement counts on a day. */
export function isInForce({ validFrom, validTo }: Pick<BaseAgreement, 'validFrom' | 'validTo'>, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(validFrom, day) <= 0 && (validTo === null || Temporal.PlainDate.compare(day, validTo) < 0);
}

/** Why a service may not send to a base on a day, if it may not: no agreement at all, or none for what it asks for. */
export function agreementFault(
  agreements: readonly Pick<BaseAgreement, 'validFrom' | 'validTo' | 'categories'>[], day: Temporal.PlainDate, category: ReferralCategory,
): 'agreementIsMissing' | 'agreementLacksCategory' | undefined {
  const now = agreements.filter((one) => isInForce(one, day));
  if (now.length === 0) return 'agreementIsMissing';
  return now.some(({ categories }) => categories.includes(category)) ? undefined : 'agreementLacksCategory';
}
