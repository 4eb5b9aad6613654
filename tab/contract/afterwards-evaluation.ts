import { z } from 'zod';
import { id, instant, optionalFreeText } from './common';
import { operation } from './operation';

const question = z.enum(['useful', 'fitting', 'practical', 'recommended']);
const score = z.literal([1, 2, 3, 4, 5], 'scoreIsMissing');

/** The most characters of the one sentence. */
export const longestSentence = 200;

export const evaluationAnswer = z.strictObject({
  useful: score, fitting: score, practical: score, recommended: score,
  sentence: optionalFreeText(longestSentence),
});

export const evaluation = z.object({
  /** Not opened, taking answers, closed and about to be counted, shown, or closed with fewer answers than are ever shown. */
  state: z.enum(['notOpen', 'open', 'closing', 'shown', 'tooFew']),
  closesAt: instant.optional(),
  mayAnswer: z.boolean(),
  /** Whether the reader has answered; only while it is open. */
  answered: z.boolean(),
  /** Only when it is shown. */
  result: z.object({
    respondents: z.int(),
    /** How many said 1, 2, 3, 4 and 5, and the mean with one decimal. */
    questions: z.array(z.object({ question, counts: z.array(z.int()), mean: z.number() })),
    /** In alphabetical order. */
    sentences: z.array(z.string()),
  }).optional(),
});

const offerPath = z.strictObject({ offerId: id });

export const evaluationOperations = {
  getEvaluation: operation({
    name: 'getEvaluation', method: 'get', path: '/api/offers/{offerId}/evaluation',
    summary: 'The evaluation of a group; what was said is shown when it is closed and at least five have answered',
    params: offerPath, answer: evaluation,
  }),
  answerEvaluation: operation({
    name: 'answerEvaluation', method: 'post', path: '/api/offers/{offerId}/evaluation',
    summary: 'Counts the reader’s answer about a group; who said what is not kept',
    params: offerPath, body: evaluationAnswer, answer: evaluation, leavesNoTrace: true,
  }),
};
