import type { Id, OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { OrganisationName, ReferralCategory, ReferralReason } from '../referral';

/** What a base says of its capacity (KB-38): it takes all, it has few places, or it takes none now. */
export const capacityLevels = ['open', 'few', 'full'] as const;
export type CapacityLevel = (typeof capacityLevels)[number];

/** A base's own word on its capacity, from a day in Oslo. */
export interface Capacity {
  readonly level: CapacityLevel;
  readonly from: Temporal.PlainDate;
}

/** How long those waited who were helped lately, from sent to the start meeting held, as measured. */
export interface MeasuredWait {
  /** How many were measured. */
  readonly measured: number;
  /** The middle number of days. */
  readonly medianDays: number;
}

/** Fewer say too little, and could point to one of them. */
const leastMeasured = 3;
/** The days that are looked back on. */
export const daysMeasured = 180;

/** The wait in whole weeks, rounded up, so that nobody is promised too much; undefined when too few were measured to say. */
export function weeksOfWait({ measured, medianDays }: MeasuredWait): number | undefined {
  return measured < leastMeasured ? undefined : Math.max(1, Math.ceil(medianDays / 7));
}

/** Need that a service has without asking for help (KB-39): how many, of which category, and why. Nobody is in it. */
export interface ReportedNeed {
  readonly id: Id<'need'>;
  readonly base: OrganisationName;
  readonly service: OrganisationName;
  readonly category: ReferralCategory;
  readonly reason: ReferralReason;
  readonly count: number;
  readonly reportedAt: Temporal.Instant;
}

/** A reported need as it is first written. */
export interface NewNeed extends Omit<ReportedNeed, 'base' | 'service'> {
  readonly baseId: OrganisationId;
  readonly serviceId: OrganisationId;
  readonly reportedBy: PersonId;
}
