import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice, Rendering } from '../../cards/frame';
import { chooseSwapCard, swapAnsweredCard, swapFacts, swapProposedCard, type SwapFacts } from '../../cards/groupOffers/enrolment/swap-proposed';
import { noticeCard } from '../../cards/network/notice';
import { answerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { seeSwap, type SeenSwap } from '../../domain/groupOffers/enrolment/see-swaps';
import type { SwapId } from '../../domain/groupOffers/enrolment/swap';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import { swapTexts } from '../../texts/swaps';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

/** «Velg plass å gi»: the card for the one who pressed, with the own service's codes. */
export const openSwapFromCard: ActionHandler<'groupOffers.openSwap'> = (turn, { payload: { swapId } }) => swapAnswerCard(turn, swapId);

/** «Ja, bytt plass» or «Nei takk»: the same card says what became of it, also when somebody was faster. */
export const answerSwapFromCard: ActionHandler<'groupOffers.answerSwap'> = async (turn, pressed) => {
  const { language } = turn.actor;
  const { payload } = pressed;
  const { said } = swapTexts[language];
  const about = payload.answer === 'accept' ? `accept ${payload.enrolmentId}` : payload.answer;
  const outcome = await once(turn, { ...pressed, about }, (ports) => answerSwap(ports, turn.actor, payload));
  const notice: Notice = outcome.ok
    ? { kind: 'done', text: outcome.value.before ? said.before : said[payload.answer] }
    : { kind: 'refused', text: refusalTexts[language][outcome.refusal] };
  return swapAnswerCard(turn, payload.swapId, notice);
};

async function swapAnswerCard(turn: Turn, swapId: SwapId, notice?: Notice): Promise<AdaptiveCard> {
  const { language } = turn.actor;
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  const seen = await turn.product.asActor(turn.actor, (ports) => seeSwap(ports, turn.actor, swapId));
  if (!seen.ok) return notice === undefined ? refusalCard(seen.refusal, rendering) : noticeCard({ title: networkTexts[language].noticeTitle }, rendering);
  const { swap, state, offer, otherOffer, side, open } = seen.value;
  const drawn = {
    ...swap, state, offer, otherOffer, organisationId: swap.proposing.organisationId, otherOrganisationId: swap.asked.organisationId,
  };
  const facts = swapFacts(drawn, turn.tabPage(`/offers/${side === 'asked' ? otherOffer.id : offer.id}/swaps`));
  // Who proposed it has nothing to answer here.
  return side === 'asked' && open ? chooseSwapCard(facts, seen.value.own, rendering) : swapAnsweredOrAsked(facts, side, rendering);
}

function swapAnsweredOrAsked(facts: SwapFacts, side: SeenSwap['side'], rendering: Rendering): AdaptiveCard {
  return (side === 'asked' ? swapProposedCard : swapAnsweredCard)(facts, rendering);
}
