import { sql } from 'drizzle-orm';
import type { EvaluationQuestion } from '../../../domain/groupOffers/afterwards/evaluation';
import type { AfterwardsPorts } from '../../../domain/groupOffers/afterwards/ports';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

interface SeenRow {
  readonly closes_at: string;
  readonly question_keys: EvaluationQuestion[];
  readonly answered: boolean;
  readonly sealed: boolean;
  readonly counts: number[];
  readonly respondents: number;
  readonly sentences: string[];
}

/** Evaluations of groups: what the functions of the database let the actor of the transaction know and count. */
export function evaluationsIn(tx: Transaction): Pick<AfterwardsPorts, 'evaluation' | 'giveEvaluation'> {
  return {
    evaluation: async (offerId) => {
      const { rows } = (await tx.execute(sql`select to_jsonb(e) as seen from evaluation_seen(${offerId}) e`)) as { rows: { seen: SeenRow }[] };
      const seen = rows[0]?.seen;
      return seen && {
        closesAt: Temporal.Instant.from(seen.closes_at),
        questions: seen.question_keys,
        answered: seen.answered,
        isSealed: seen.sealed,
        tally: { respondents: seen.respondents, counts: seen.counts, sentences: seen.sentences },
      };
    },
    giveEvaluation: async (offerId, scores, sentence, at) => {
      const { rows } = (await tx.execute(sql`
        select give_evaluation(${offerId}, ${`{${scores.join(',')}}`}::integer[], ${sentence}, ${at.toString()}::timestamptz) as outcome`)) as {
        rows: { outcome: 'given' | 'answered' | 'closed' | null }[];
      };
      return rows[0]?.outcome ?? 'notOpen';
    },
  };
}
