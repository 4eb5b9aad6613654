import type { OrganisationId, GoodStartPlanId, PersonId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import type { GoodStartRefusal } from './refusals';

/** The six themes, one a month in this order (EGS-02, EGS-03). */
export const goodStartThemes = ['newFamily', 'childsFamily', 'belonging', 'rejection', 'regulation', 'evaluation'] as const;
export type GoodStartTheme = (typeof goodStartThemes)[number];

/** What a theme is worked with (EGS-04). */
export const goodStartTools = ['teaching', 'film', 'reflection', 'tasks'] as const;
export type GoodStartTool = (typeof goodStartTools)[number];

/** What can be ticked of a theme: each tool, and that the month's lesson has been held. */
export type GoodStartTick = GoodStartTool | 'held';

/**
 * A new foster home's first six months, known by a code that the service alone can tie to a case. It holds no date and no
 * time, so that the day somebody moved in cannot be told from it: where one is follows from what is ticked (EGS-07).
 */
export interface GoodStartPlan {
  readonly id: GoodStartPlanId;
  readonly organisationId: OrganisationId;
  readonly code: string;
  /** The kontaktperson who follows it. */
  readonly followerId: PersonId;
  readonly ended: boolean;
  readonly version: number;
  readonly ticks: readonly { readonly theme: GoodStartTheme; readonly what: GoodStartTick }[];
}

/** Whether something of a theme is ticked. */
export function isTicked({ ticks }: Pick<GoodStartPlan, 'ticks'>, theme: GoodStartTheme, what: GoodStartTick): boolean {
  return ticks.some((tick) => tick.theme === theme && tick.what === what);
}

/** Which month the plan is in: that of the first theme that is not held, 1 to 6; undefined when all are. */
export function monthOf(plan: Pick<GoodStartPlan, 'ticks'>): number | undefined {
  const at = goodStartThemes.findIndex((theme) => !isTicked(plan, theme, 'held'));
  return at < 0 ? undefined : at + 1;
}

/** The plan as its follower saw it, if it still is so and goes on (`versionIsOld`, `planIsEnded`). */
export function planToChange(plan: GoodStartPlan, basedOn: number): Outcome<GoodStartPlan, GoodStartRefusal | 'versionIsOld'> {
  if (plan.ended) return refuse('planIsEnded');
  return plan.version === basedOn ? success(plan) : refuse('versionIsOld');
}
