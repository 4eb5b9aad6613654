import { Temporal } from 'temporal-polyfill';
import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { resultsOf, type QuestionResult } from './evaluation';
import { evaluationNounOf } from './evaluation-noun';
import { evaluationPolicy } from './policy';

/**
 * Where an evaluation stands: not opened, taking answers, closed and about to be sealed, sealed with what was said,
 * or sealed with too few answers to say anything.
 */
export type EvaluationState = 'notOpen' | 'open' | 'closing' | 'shown' | 'tooFew';

/** An evaluation as one person may see it; nothing of what was said before it is sealed. */
export interface EvaluationSeen {
  readonly state: EvaluationState;
  readonly closesAt?: Temporal.Instant;
  readonly mayAnswer: boolean;
  /** Only of the reader, and only while it is open. */
  readonly answered: boolean;
  readonly respondents?: number;
  readonly results?: readonly QuestionResult[];
  /** In alphabetical order. */
  readonly sentences?: readonly string[];
}

/** A group's evaluation; `notFound` for who may not see the group or has no part in it. */
export async function seeEvaluation(
  ports: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<EvaluationSeen, 'notFound'>> {
  const noun = await evaluationNounOf(ports, actor, offerId);
  if (!noun.ok) return noun;
  if (!evaluationPolicy.permits(actor, 'read', noun.value)) return refuse('notFound');
  const found = await ports.afterwards.evaluation(offerId);
  if (found === undefined) return success({ state: 'notOpen', mayAnswer: false, answered: false });
  const { closesAt, answered, isSealed, tally, questions } = found;
  if (!isSealed) {
    const open = Temporal.Instant.compare(ports.clock(), closesAt) < 0;
    const mayAnswer = open && !answered && evaluationPolicy.permits(actor, 'answer', noun.value);
    return success({ state: open ? 'open' : 'closing', closesAt, mayAnswer, answered });
  }
  const results = resultsOf(tally, questions);
  if (results === undefined) return success({ state: 'tooFew', closesAt, mayAnswer: false, answered: false });
  return success({
    state: 'shown', closesAt, mayAnswer: false, answered: false, respondents: tally.respondents, results, sentences: tally.sentences,
  });
}
