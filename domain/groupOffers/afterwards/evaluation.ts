import { Temporal } from 'temporal-polyfill';

/** What is asked after a group, of all alike; the sentences stand in the texts. */
export const evaluationQuestions = ['useful', 'fitting', 'practical', 'recommended'] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

/** From 1, to a very small degree, to 5, to a very large one. */
export type Score = 1 | 2 | 3 | 4 | 5;

/** Fewer answers than this are never shown to anybody (ADR 13). */
export const fewestAnswers = 5;

/** The most characters of the one sentence. */
export const longestSentence = 200;

/** How long after the last session answers are taken. */
const openFor = Temporal.Duration.from({ hours: 14 * 24 });

/** When a group's evaluation closes. */
export function closesAt(lastEnd: Temporal.Instant): Temporal.Instant {
  return lastEnd.add(openFor);
}

/** Answers as they are counted: five numbers a question, one after the other, and sentences that stand sorted. */
export interface Tally {
  readonly respondents: number;
  readonly counts: readonly number[];
  readonly sentences: readonly string[];
}

/** No answers yet, or too few to be kept. */
export const nothingSaid: Tally = { respondents: 0, counts: [], sentences: [] };

/**
 * What is kept when an evaluation is closed: all that was counted, or nothing at all when there were too few. It is shown
 * once and never changes, so that nobody can learn what one more answer made of it.
 */
export function sealed(tally: Tally): Tally {
  return tally.respondents < fewestAnswers ? nothingSaid : tally;
}

/** How one question was answered. */
export interface QuestionResult {
  readonly question: EvaluationQuestion;
  /** How many said 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
  /** With one decimal. */
  readonly mean: number;
}

/** What a sealed tally says of each question it was asked with; undefined when there is nothing to show. */
export function resultsOf({ respondents, counts }: Tally, questions: readonly EvaluationQuestion[]): readonly QuestionResult[] | undefined {
  if (respondents < fewestAnswers) return undefined;
  return questions.map((question, at) => {
    const own = counts.slice(5 * at, 5 * at + 5);
    const sum = own.reduce((before, count, below) => before + count * (below + 1), 0);
    return { question, counts: own, mean: Math.round((10 * sum) / respondents) / 10 };
  });
}
