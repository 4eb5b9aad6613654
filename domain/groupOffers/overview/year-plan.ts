import { Temporal, type Period } from '../../time';
import type { OfferStage } from '../offer-state';

/** What an offer is to a plan of the year. Whether it takes enrolments or is full is no matter of the plan. */
export type PlanState = 'draft' | 'planned' | 'running' | 'completed';

/** What an offer that is not cancelled is to the plan at an instant; `stretch` is from its first session to its last. */
export function planStateOf(stage: Exclude<OfferStage, 'cancelled'>, stretch: Period, now: Temporal.Instant): PlanState {
  if (stage === 'draft') return 'draft';
  if (Temporal.Instant.compare(stretch.end, now) <= 0) return 'completed';
  return Temporal.Instant.compare(stretch.start, now) <= 0 ? 'running' : 'planned';
}
