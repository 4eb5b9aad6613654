import type { GoodStartPlanId, OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { goodStartPolicy } from './policy';
import type { GoodStartRefusal } from './refusals';

export interface StartGoodStartPlan {
  /** Random, chosen by who asks: asking again with the same makes no second plan. */
  readonly id: GoodStartPlanId;
  readonly organisationId: OrganisationId;
  readonly followerId: PersonId;
}

/**
 * Makes a plan for a new foster home of the actor's own service (`notAllowed`), followed by one of its kontaktpersoner
 * (`followerIsNotInTheService`), trained or not. Nothing is written of when: no event, no message (EGS-01, EGS-07).
 */
export async function startGoodStartPlan(
  { goodStart, clock }: Pick<Ports, 'goodStart' | 'clock'>,
  actor: Actor,
  { id, organisationId, followerId }: StartGoodStartPlan,
): Promise<Outcome<GoodStartPlanId, GoodStartRefusal | 'notAllowed' | 'notFound'>> {
  if (!goodStartPolicy.permits(actor, 'follow', { organisationId })) return refuse('notAllowed');
  const contacts = await goodStart.contactsOf(organisationId, osloDate(clock()));
  if (!contacts.includes(followerId)) return refuse('followerIsNotInTheService', 'followerId');
  const code = await goodStart.freshPlanCode(organisationId);
  const isNew = await goodStart.insertPlan({ id, organisationId, code, followerId, ended: false, version: 1, ticks: [] });
  if (isNew) return success(id);
  const before = await goodStart.plan(id);
  return before?.organisationId === organisationId ? success(id) : refuse('notFound');
}
