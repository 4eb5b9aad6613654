import { freeText } from '../../confidentiality/free-text';
import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { evaluationQuestions, longestSentence, type EvaluationQuestion, type Score } from './evaluation';
import { evaluationNounOf } from './evaluation-noun';
import { evaluationPolicy } from './policy';
import type { AfterwardsRefusal } from './refusals';

export interface AnswerEvaluation {
  readonly offerId: OfferId;
  /** A question that is not answered is absent. */
  readonly scores: Readonly<Partial<Record<EvaluationQuestion, Score>>>;
  /** May be empty. */
  readonly sentence: string;
}

/**
 * Counts one person's answer about a group that is over (GRP-16). Only those who were asked may (`notAllowed`, `notFound`), once
 * (`evaluationIsAnswered`), until two weeks after the last session (`evaluationIsClosed`, `evaluationIsNotOpen`), to every
 * question (`scoreIsMissing`, by its name). The sentence is guarded as free text, and its writer cannot accept a warning: that
 * would be written down with who and when. Nothing else is written down either: no event, no message. ADR 13.
 */
export async function answerEvaluation(
  ports: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock'>,
  actor: Actor,
  { offerId, scores, sentence }: AnswerEvaluation,
): Promise<Outcome<OfferId, AfterwardsRefusal | CommonRefusal>> {
  const now = ports.clock();
  const noun = await evaluationNounOf(ports, actor, offerId);
  if (!noun.ok) return noun;
  if (!evaluationPolicy.permits(actor, 'answer', noun.value)) return refuse('notAllowed');
  const given = evaluationQuestions.map((question) => scores[question]);
  const [first, ...rest] = evaluationQuestions.filter((question) => scores[question] === undefined)
    .map((field) => ({ field, fault: 'scoreIsMissing' as const }));
  if (first !== undefined) return refuseFields([first, ...rest]);
  const text = sentence.trim() === '' ? undefined : freeText(sentence, { most: longestSentence, field: 'sentence', at: now });
  if (text?.ok === false) return text;
  const outcome = await ports.afterwards.giveEvaluation(
    offerId, given.flatMap((score) => score ?? []), text === undefined ? null : text.value.text, now,
  );
  switch (outcome) {
    case 'given':
      return success(offerId);
    case 'answered':
      return refuse('evaluationIsAnswered');
    case 'closed':
      return refuse('evaluationIsClosed');
    case 'notOpen':
      return refuse('evaluationIsNotOpen');
  }
}
