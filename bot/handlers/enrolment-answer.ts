import { placeOfferedCard, placeOfferedFacts } from '../../cards/groupOffers/enrolment/place-offered';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { answerPlaceOffer } from '../../domain/groupOffers/enrolment/answer-place-offer';
import { seePlaceOffer } from '../../domain/groupOffers/enrolment/place-offer';
import { enrolmentTexts } from '../../texts/enrolment';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { once } from '../once';

/** «Ja takk» or «Nei takk» to a place that is held: the same card says what became of it, also when somebody was faster. */
export const answerPlaceFromCard: ActionHandler<'groupOffers.answerPlace'> = async (turn, pressed) => {
  const { language } = turn.actor;
  const { offerId, answer } = pressed.payload;
  const texts = enrolmentTexts[language].answered;
  const outcome = await once(turn, { ...pressed, about: answer }, (ports) => answerPlaceOffer(ports, turn.actor, pressed.payload));
  const notice: Notice = outcome.ok
    ? { kind: 'done', text: outcome.value.before ? texts.before : texts[answer] }
    : { kind: 'refused', text: refusalTexts[language][outcome.refusal] };
  const seen = await turn.product.asActor(turn.actor, (ports) => seePlaceOffer(ports, turn.actor, pressed.payload));
  const rendering = { ...turn.rendering(), notice };
  if (!seen.ok) return noticeCard({ title: networkTexts[language].noticeTitle }, rendering);
  return placeOfferedCard(placeOfferedFacts(seen.value, turn.tabPage(`/offers/${offerId}`), turn.tabPage('/offers/messages')), rendering);
};
