import { answerEvaluation } from '../../domain/groupOffers/afterwards/answer-evaluation';
import { seeEvaluation, type EvaluationSeen } from '../../domain/groupOffers/afterwards/see-evaluation';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { evaluationOperations as ops } from '../contract/afterwards-evaluation';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** The part of the API for evaluations of groups. */
export function evaluationHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getEvaluation, async ({ actor, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const seen = offerId === undefined ? refuse('notFound') : await seeEvaluation(ports, actor, offerId);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
    handler(ops.answerEvaluation, async ({ actor, params, body: { sentence, ...scores }, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const answered = await answerEvaluation(ports, actor, { offerId, scores, sentence });
        if (!answered.ok) return answered;
        const seen = await seeEvaluation(ports, actor, offerId);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
  ];
}

function present({ state, closesAt, mayAnswer, answered, respondents, results, sentences }: EvaluationSeen): AnswerOf<typeof ops.getEvaluation> {
  return {
    state,
    ...(closesAt === undefined ? {} : { closesAt: closesAt.toString() }),
    mayAnswer,
    answered,
    ...(respondents === undefined || results === undefined ? {} : {
      result: {
        respondents,
        questions: results.map(({ question, counts, mean }) => ({ question, counts: [...counts], mean })),
        sentences: [...(sentences ?? [])],
      },
    }),
  };
}
