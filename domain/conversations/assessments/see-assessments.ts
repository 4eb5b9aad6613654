import type { Actor } from '../../network/actor';
import type { PageAsk } from '../../page';
import type { Ports } from '../../unit-of-work';
import { cardRunPolicy } from '../card-run-policy';
import type { Assessment } from './assessment';

/** The assessments of the actor's services that are needed still, the one that is due first at the top, at most `limit`. */
export async function listAssessments(
  { assessments }: Pick<Ports, 'assessments'>,
  actor: Actor,
  page: PageAsk<'assessment'>,
): Promise<readonly Assessment[]> {
  return (await assessments.list(page)).filter((one) => cardRunPolicy.permits(actor, 'run', one));
}
