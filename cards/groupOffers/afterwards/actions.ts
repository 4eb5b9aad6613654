import type { EvaluationQuestion, Score } from '../../../domain/groupOffers/afterwards/evaluation';
import type { OfferId } from '../../../domain/identifiers';
import { idIn, numberIn, textIn, type Fields, type PayloadReader } from '../../payload';

/** An answer as it was chosen and written; a question without a choice is absent. */
export interface EvaluationForm {
  readonly offerId: OfferId;
  readonly scores: Readonly<Partial<Record<EvaluationQuestion, Score>>>;
  readonly sentence: string;
}

/** The verbs of the cards that come after a group. */
export interface AfterwardsPayloads {
  'groupOffers.evaluate': EvaluationForm;
}

const isScore = (value: number | undefined): value is Score => value !== undefined && value >= 1 && value <= 5;

export const afterwardsReaders: { readonly [V in keyof AfterwardsPayloads]: PayloadReader<AfterwardsPayloads[V]> } = {
  'groupOffers.evaluate': (fields) => {
    const offerId = idIn<'offer'>(fields, 'offerId');
    return offerId && { offerId, scores: scoresIn(fields), sentence: textIn(fields, 'sentence') };
  },
};

function scoresIn(fields: Fields): EvaluationForm['scores'] {
  const chosen = (['useful', 'fitting', 'practical', 'recommended'] as const).flatMap((question) => {
    const score = numberIn(fields, `score-${question}`);
    return isScore(score) ? [[question, score] as const] : [];
  });
  return Object.fromEntries(chosen);
}
