import { osloDate } from '../../time';
import type { Actor } from '../../network/actor';
import type { PageAsk } from '../../page';
import type { Ports } from '../../unit-of-work';
import { cardRunPolicy } from '../card-run-policy';
import type { Assessment } from './assessment';
import { stateOn } from './reminder-days';

/** The assessments of the actor's services that are needed still, the one that is due first at the top, at most `limit`. */
export async function listAssessments(
  { assessments }: Pick<Ports, 'assessments'>,
  actor: Actor,
  page: PageAsk<'assessment'>,
): Promise<readonly Assessment[]> {
  return (await assessments.list(page)).filter((one) => cardRunPolicy.permits(actor, 'run', one));
}

const mostCounted = 100;

/** How many of the actor's services' assessments are past their day or near it, at most a hundred; none for who has none (SK-09, X-05). */
export async function countDueAssessments(ports: Pick<Ports, 'assessments' | 'clock'>, actor: Actor): Promise<number> {
  const today = osloDate(ports.clock());
  return (await listAssessments(ports, actor, { limit: mostCounted })).filter(({ dueOn }) => stateOn(dueOn, today) !== 'ahead').length;
}
