import type { GoodStartPlanId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { planToChange, type GoodStartPlan, type GoodStartTheme, type GoodStartTick } from './good-start-plan';
import { goodStartPolicy } from './policy';
import type { GoodStartRefusal } from './refusals';

/** A plan as it was seen. */
interface PlanSeen {
  readonly id: GoodStartPlanId;
  readonly basedOn: number;
}

type Changed = Outcome<GoodStartPlanId, GoodStartRefusal | 'notFound' | 'versionIsOld'>;

/** Ticks a tool of a theme, or that its lesson was held, or takes the tick back. Refuses: `notFound`, `planIsEnded`, `versionIsOld`. EGS-04. */
export async function tickGoodStartPlan(
  { goodStart }: Pick<Ports, 'goodStart'>,
  actor: Actor,
  { theme, what, ticked, ...seen }: PlanSeen & { readonly theme: GoodStartTheme; readonly what: GoodStartTick; readonly ticked: boolean },
): Promise<Changed> {
  const plan = await planOf(goodStart, actor, seen);
  if (!plan.ok) return plan;
  if (!(await goodStart.changePlan(seen.id, seen.basedOn, {}))) return refuse('versionIsOld');
  await goodStart.tick(seen.id, theme, what, ticked);
  return success(seen.id);
}

/**
 * Lets a colleague follow the plan from now on: a kontaktperson of the same service (`followerIsNotInTheService`).
 * Refuses besides: `notFound`, `planIsEnded`, `versionIsOld`.
 */
export async function handOverGoodStartPlan(
  { goodStart, clock }: Pick<Ports, 'goodStart' | 'clock'>,
  actor: Actor,
  { followerId, ...seen }: PlanSeen & { readonly followerId: PersonId },
): Promise<Changed> {
  const plan = await planOf(goodStart, actor, seen);
  if (!plan.ok) return plan;
  const contacts = await goodStart.contactsOf(plan.value.organisationId, osloDate(clock()));
  if (!contacts.includes(followerId)) return refuse('followerIsNotInTheService', 'followerId');
  return (await goodStart.changePlan(seen.id, seen.basedOn, { followerId })) ? success(seen.id) : refuse('versionIsOld');
}

/**
 * Ends the plan, carried out or not; no reason is asked, and of when the calendar year alone is kept, by which it is deleted.
 * Refuses: `notFound`, `planIsEnded`, `versionIsOld`.
 */
export async function endGoodStartPlan({ goodStart, clock }: Pick<Ports, 'goodStart' | 'clock'>, actor: Actor, seen: PlanSeen): Promise<Changed> {
  const plan = await planOf(goodStart, actor, seen);
  if (!plan.ok) return plan;
  return (await goodStart.changePlan(seen.id, seen.basedOn, { ended: true, endedYear: osloDate(clock()).year })) ? success(seen.id) : refuse('versionIsOld');
}

async function planOf(
  goodStart: Ports['goodStart'],
  actor: Actor,
  { id, basedOn }: PlanSeen,
): Promise<Outcome<GoodStartPlan, GoodStartRefusal | 'notFound' | 'versionIsOld'>> {
  const plan = await goodStart.plan(id);
  if (plan === undefined || !goodStartPolicy.permits(actor, 'follow', plan)) return refuse('notFound');
  return planToChange(plan, basedOn);
}
