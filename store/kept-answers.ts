import { and, eq } from 'drizzle-orm';
import type { PersonId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import type { KeptAnswers } from '../domain/unit-of-work';
import type { Transaction } from './database';
import { answeredRequest } from './schema/messages';

/** Answers by (person, key), in the transaction of the change. */
export function keptAnswersIn(tx: Transaction, clock: Clock, personId: PersonId): KeptAnswers {
  const own = (key: string) => and(eq(answeredRequest.personId, personId), eq(answeredRequest.key, key));
  return {
    claim: async (key, digest) => {
      const claimed = await tx
        .insert(answeredRequest)
        .values({ personId, key, requestDigest: digest, answeredAt: clock() })
        .onConflictDoNothing()
        .returning({ key: answeredRequest.key });
      if (claimed.length === 1) return 'claimed';
      const [kept] = await tx.select().from(answeredRequest).where(own(key));
      return kept?.requestDigest === digest ? { answer: kept.answer } : 'usedForAnother';
    },
    keep: async (key, answer) => {
      await tx.update(answeredRequest).set({ answer }).where(own(key));
    },
  };
}
