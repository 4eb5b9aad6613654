import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { forgetAnswersBefore } from '../store/forgotten-answers';

/** As long as somebody may repeat a request whose answer they have not heard; our own proposal. */
const keptHours = 7 * 24;

/** Forgets answers that were kept for repeated requests when nobody repeats those any more; answers how many. */
export function forgetAnswers({ database, clock }: { readonly database: Database; readonly clock: Clock }): Promise<number> {
  return asSystem(database, 'afterwards', (tx) => forgetAnswersBefore(tx, clock().subtract({ hours: keptHours })));
}
