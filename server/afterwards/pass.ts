import { evaluationCards, isAskedAbout, questionsAfter } from '../../domain/groupOffers/afterwards/ask-about-group';
import { closesAt, sealed } from '../../domain/groupOffers/afterwards/evaluation';
import type { NewId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database, Transaction } from '../../store/database';
import { noticeFinished, whomItConcerns } from '../../store/groupOffers/afterwards/finished-groups';
import { forgetAfterGroups } from '../../store/groupOffers/afterwards/forget-after-groups';
import { evaluationsToSeal, openEvaluation, sealEvaluation } from '../../store/groupOffers/afterwards/sealing';
import { outboxIn } from '../../store/write-ports';

export interface AfterwardsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** As many groups as one transaction takes up. */
const most = 20;

/** Asks about the groups that are over, seals the evaluations that have closed, and forgets who came two weeks later; answers how many it took up. */
export async function lookAfterGroups(parts: AfterwardsParts): Promise<number> {
  const asked = await asSystem(parts.database, 'afterwards', (tx) => askAboutFinished(tx, parts));
  const closed = await asSystem(parts.database, 'afterwards', (tx) => sealClosed(tx, parts));
  const forgotten = await asSystem(parts.database, 'afterwards', (tx) => forgetAfterGroups(tx, parts.clock()));
  return asked + closed + forgotten;
}

async function askAboutFinished(tx: Transaction, { clock, newId }: AfterwardsParts): Promise<number> {
  const now = clock();
  const outbox = outboxIn(tx, { clock, newId });
  const finished = await noticeFinished(tx, now, most);
  for (const group of finished.filter((one) => isAskedAbout(one, now))) {
    await openEvaluation(tx, group.offerId, closesAt(group.lastEnd));
    for (const message of questionsAfter(group)) await outbox.post(message);
  }
  return finished.length;
}

/** The cards that asked are made anew: nobody is to answer in vain. */
async function sealClosed(tx: Transaction, { clock, newId }: AfterwardsParts): Promise<number> {
  const now = clock();
  const outbox = outboxIn(tx, { clock, newId });
  const closed = await evaluationsToSeal(tx, now, most);
  for (const { offerId, tally } of closed) await sealEvaluation(tx, offerId, sealed(tally), now);
  for (const group of await whomItConcerns(tx, closed.map(({ offerId }) => offerId))) {
    for (const message of evaluationCards(group)) await outbox.post(message);
  }
  return closed.length;
}
