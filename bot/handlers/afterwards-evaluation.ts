import { evaluationCard, evaluationFacts } from '../../cards/groupOffers/afterwards/evaluation';
import type { EvaluationForm } from '../../cards/groupOffers/afterwards/actions';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { answerEvaluation } from '../../domain/groupOffers/afterwards/answer-evaluation';
import { seeEvaluation } from '../../domain/groupOffers/afterwards/see-evaluation';
import { refuse, success } from '../../domain/outcome';
import { evaluationTexts } from '../../texts/afterwards-evaluation';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import type { Turn } from '../turn';

/**
 * Counts an answer about a group; a refusal leaves what was chosen. That a person counts once is the use case's own rule:
 * nothing is kept here of who pressed and when, as it is for other buttons.
 */
export const evaluateFromCard: ActionHandler<'groupOffers.evaluate'> = async (turn, { payload }) => {
  const { language } = turn.actor;
  const outcome = await turn.product.asActor(turn.actor, (ports) => answerEvaluation(ports, turn.actor, payload));
  if (outcome.ok) return answer(turn, payload, { kind: 'done', text: evaluationTexts[language].thanks });
  const before = outcome.refusal === 'evaluationIsAnswered';
  return (before ? answer : again)(turn, payload, { kind: 'refused', text: refusalTexts[language][outcome.refusal] });
};

const answer = (turn: Turn, form: EvaluationForm, notice: Notice) => cardFor(turn, form, notice, { answered: true });
const again = (turn: Turn, form: EvaluationForm, notice: Notice) => cardFor(turn, form, notice, { typed: form });

/** The card as it now is for the reader; only the notice for who has no part in the group. */
async function cardFor(
  turn: Turn,
  { offerId }: EvaluationForm,
  notice: Notice,
  more: Pick<Parameters<typeof evaluationCard>[0], 'typed' | 'answered'>,
): Promise<AdaptiveCard> {
  const seen = await turn.product.asActor(turn.actor, async (ports) => {
    const evaluation = await seeEvaluation(ports, turn.actor, offerId);
    if (!evaluation.ok) return evaluation;
    const offer = await ports.groupOffers.offer(offerId);
    const { closesAt, state } = evaluation.value;
    if (offer === undefined || closesAt === undefined) return refuse('evaluationIsNotOpen');
    return success({ offer, closesAt, isOpen: state === 'open' });
  });
  const rendering = { ...turn.rendering(), notice };
  if (!seen.ok) return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
  return evaluationCard({ ...evaluationFacts(seen.value, turn.tabPage(`/offers/${offerId}/afterwards`)), ...more }, rendering);
}
