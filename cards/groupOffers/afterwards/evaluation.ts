import type { EvaluationQuestion, Score } from '../../../domain/groupOffers/afterwards/evaluation';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { Period } from '../../../domain/time';
import { evaluationTexts } from '../../../texts/afterwards-evaluation';
import type { AdaptiveCard, CardElement } from '../../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../../frame';
import { whenStarts } from '../../when';
import { offerFacts, type OfferFacts } from '../offer-facts';
import type { EvaluationForm } from './actions';

/** A group that is asked about. */
export interface EvaluationFacts {
  readonly offer: OfferFacts;
  readonly closesAt: Period['end'];
  readonly isOpen: boolean;
  readonly page: string;
  /** What was chosen and written before it was refused. */
  readonly typed?: Pick<EvaluationForm, 'scores' | 'sentence'>;
  /** Whether the reader has just answered, so that nothing more is asked. */
  readonly answered?: boolean;
}

/** `page` is the address of the offer's section for what comes after it. */
export function evaluationFacts(
  { offer, closesAt, isOpen }: { readonly offer: GroupOffer; readonly closesAt: Period['end']; readonly isOpen: boolean },
  page: string,
): EvaluationFacts {
  return { offer: offerFacts(offer), closesAt, isOpen, page };
}

const questions: readonly EvaluationQuestion[] = ['useful', 'fitting', 'practical', 'recommended'];
const scores: readonly Score[] = [1, 2, 3, 4, 5];

/**
 * Asks how a group was: a number for each question, and one sentence if wanted. It stands in a service's channel or in a
 * leader's own chat, holds no answers, and shows each reader's thanks to that reader alone (GRP-16).
 */
export function evaluationCard(facts: EvaluationFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = evaluationTexts[language];
  const asks = facts.isOpen && facts.answered !== true;
  return cardFrame(rendering, {
    title: texts.cardTitle(facts.offer.programme[language]),
    body: [
      text(facts.offer.networkName, { isSubtle: true, spacing: 'none' }),
      ...(asks ? asking(facts, rendering) : [text(facts.isOpen ? texts.waiting(whenStarts(facts.closesAt, language)) : texts.closed)]),
    ],
    actions: [openPage(texts.openInTab, facts.page)],
  });
}

function asking({ offer, closesAt, typed }: EvaluationFacts, rendering: Rendering): readonly CardElement[] {
  const { language } = rendering;
  const texts = evaluationTexts[language];
  return [
    text(`${texts.intro} ${texts.until(whenStarts(closesAt, language))}`),
    text(texts.anonymous, { isSubtle: true }),
    ...questions.map((question): CardElement => {
      const chosen = typed?.scores[question];
      return {
        type: 'Input.ChoiceSet',
        id: `score-${question}`,
        label: texts.questions[question],
        style: 'compact',
        isRequired: true,
        errorMessage: texts.missing,
        choices: scores.map((score) => ({ title: texts.scores[score], value: String(score) })),
        ...(chosen === undefined ? {} : { value: String(chosen) }),
      };
    }),
    {
      type: 'Input.Text',
      id: 'sentence',
      label: texts.sentence,
      placeholder: texts.sentenceHint,
      maxLength: 200,
      ...(typed === undefined || typed.sentence === '' ? {} : { value: typed.sentence }),
    },
    {
      type: 'ActionSet',
      actions: [execute(rendering, { title: texts.send, verb: 'groupOffers.evaluate', payload: { offerId: offer.offerId }, look: { style: 'positive' } })],
    },
  ];
}
