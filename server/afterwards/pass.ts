import { isAskedAbout, questionsAfter } from '../../domain/groupOffers/afterwards/ask-about-group';
import type { NewId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { noticeFinished } from '../../store/groupOffers/afterwards/finished-groups';
import { outboxIn } from '../../store/write-ports';

export interface AfterwardsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** As many groups as one transaction takes up. */
const most = 20;

/** Notices the groups that are over and asks those whom it concerns about them; answers how many it noticed. */
export function lookAfterGroups({ database, clock, newId }: AfterwardsParts): Promise<number> {
  return asSystem(database, 'afterwards', async (tx) => {
    const now = clock();
    const outbox = outboxIn(tx, { clock, newId });
    const finished = await noticeFinished(tx, now, most);
    for (const group of finished.filter((one) => isAskedAbout(one, now))) {
      for (const message of questionsAfter(group)) await outbox.post(message);
    }
    return finished.length;
  });
}
