import type { Role } from '../../network/actor';
import { osloDate, Temporal } from '../../time';
import { stretchOf, type GroupOffer } from '../group-offer';
import type { GroupOfferRefusal } from '../refusals';
import type { GatheringRefusal } from './refusals';

/**
 * What is to be done before a gathering, with how many months before its first session it is due, in that order (GRP-16).
 * The list is our own.
 */
export const planningSteps = [
  { key: 'committee', months: 6 },
  { key: 'budget', months: 6 },
  { key: 'venue', months: 6 },
  { key: 'programmeForAdults', months: 4 },
  { key: 'programmeForChildren', months: 4 },
  { key: 'invitations', months: 3 },
  { key: 'childMinders', months: 3 },
  { key: 'transport', months: 2 },
  { key: 'foodAndAllergies', months: 1 },
  { key: 'openingAndClosing', months: 1 },
  { key: 'evaluation', months: 1 },
] as const satisfies readonly { readonly key: string; readonly months: number }[];

export type PlanningStep = (typeof planningSteps)[number]['key'];

/** That a step is done: when, and as what somebody said so. */
export interface Tick {
  readonly step: PlanningStep;
  readonly at: Temporal.Instant;
  readonly as: Role;
}

/** A step as it stands. */
export interface PlannedStep {
  readonly step: PlanningStep;
  /** The month in Oslo by which it is to be done. */
  readonly due: Temporal.PlainYearMonth;
  /** Whether the month is over and it is not done. */
  readonly late: boolean;
  readonly ticked: { readonly on: Temporal.PlainDate; readonly as: Role } | null;
}

/** Reads a step from outside; undefined when the list has none of that name. */
export function readPlanningStep(text: string): PlanningStep | undefined {
  return planningSteps.find(({ key }) => key === text)?.key;
}

/** The whole list as it stands on a day, the first due first: seen from the first session that is to be held, so that a gathering that is moved takes its months along. */
export function checklistOf({ sessions }: Pick<GroupOffer, 'sessions'>, ticks: readonly Tick[], now: Temporal.Instant): readonly PlannedStep[] {
  const first = osloDate(stretchOf(sessions).start).toPlainYearMonth();
  const thisMonth = osloDate(now).toPlainYearMonth();
  return planningSteps.map(({ key, months }) => {
    const due = first.subtract({ months });
    const tick = ticks.find(({ step }) => step === key);
    return {
      step: key, due,
      late: tick === undefined && Temporal.PlainYearMonth.compare(due, thisMonth) < 0,
      ticked: tick === undefined ? null : { on: osloDate(tick.at), as: tick.as },
    };
  });
}

/** Why the list cannot be ticked at this time; undefined when it can: from the first draft until the gathering is over. */
export function hindranceToTicking(
  { gathering, stage, sessions }: Pick<GroupOffer, 'gathering' | 'stage' | 'sessions'>,
  now: Temporal.Instant,
): GroupOfferRefusal | GatheringRefusal | undefined {
  if (!gathering) return 'offerIsNoGathering';
  if (stage === 'cancelled') return 'offerIsCancelled';
  return Temporal.Instant.compare(stretchOf(sessions).end, now) <= 0 ? 'offerIsCompleted' : undefined;
}
