import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { chooseOfferCard } from '../../cards/groupOffers/choose-offer';
import { enrolledText } from '../../cards/groupOffers/enrolment/receipt';
import { offerFacts } from '../../cards/groupOffers/offer-facts';
import { serviceOfferCard, serviceOfferFacts } from '../../cards/groupOffers/service-offer';
import { noticeCard } from '../../cards/network/notice';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import type { OwnEnrolment } from '../../domain/groupOffers/enrolment/enrolment';
import { listOffers, type OfferPage } from '../../domain/groupOffers/list-offers';
import { takesEnrolments } from '../../domain/groupOffers/offer-state';
import { serviceOfferIn } from '../../domain/groupOffers/offer-view';
import { offerNoun, servicesToEnrolFor } from '../../domain/groupOffers/policy';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { OfferId, OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success } from '../../domain/outcome';
import { apartTexts } from '../../texts/enrolment-apart';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';
import { groupsAnswer } from './groups-answer';

/** «meld på»: asks which offer, and for which service when the sender has several. */
export const askWhichOffer: CommandHandler = (turn) => chooseOfferAnswer(turn);

/** Enrols one foster home and answers on the card that was pressed: the code, and a place or a number in line. */
export const enrolFromCard: ActionHandler<'groupOffers.enrol'> = async (turn, pressed) => {
  const { offerId, serviceId, from, participants } = pressed.payload;
  const { language } = turn.actor;
  const button = { ...pressed, about: `${offerId}/${serviceId}` };
  const receipt = from === 'serviceOffer';
  const outcome = await once(turn, button, (ports) => enrolFosterHome(ports, turn.actor, { offerId, serviceId, receipt, participants }));
  const notice: Notice = !outcome.ok
    ? { kind: 'refused', text: refusalTexts[language][outcome.refusal] }
    : { kind: 'done', text: outcome.value.before ? groupOfferTexts[language].enrolled.before : resultText(outcome.value.value, receipt, language) };
  switch (from) {
    case 'serviceOffer':
      return serviceOfferAnswer(turn, offerId, serviceId, notice);
    case 'groups':
      return groupsAnswer(turn, notice);
    case 'chooseOffer':
      return chooseOfferAnswer(turn, notice);
  }
};

/** On a shared card the code is left to the receipt. */
function resultText({ enrolment, positionInLine }: OwnEnrolment, receipt: boolean, language: Language): string {
  const { enrolled } = groupOfferTexts[language];
  if (enrolment.status === 'requested') return receipt ? apartTexts[language].requestedHere : apartTexts[language].requested(enrolment.code);
  if (!receipt) return enrolledText([enrolment.code], positionInLine, language);
  return positionInLine === undefined ? enrolled.placedHere : enrolled.waitingHere(positionInLine);
}

/** The service's own card as it now is; only the notice for who does not belong to the service. */
async function serviceOfferAnswer(turn: Turn, offerId: OfferId, serviceId: OrganisationId, notice: Notice): Promise<AdaptiveCard> {
  const seen = await turn.product.asActor(turn.actor, async (ports) => {
    const view = await seeOffer(ports, turn.actor, offerId);
    if (!view.ok) return view;
    const own = serviceOfferIn(view.value, serviceId);
    return own === undefined ? refuse('notFound') : success(own);
  });
  const rendering = { ...turn.rendering(), notice };
  if (!seen.ok) return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
  return serviceOfferCard(serviceOfferFacts(seen.value, turn.tabPage(`/offers/${offerId}`)), rendering);
}

async function chooseOfferAnswer(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const listed = await turn.product.asActor<OfferPage, never>(turn.actor, (ports) => listOffers(ports, turn.actor, { limit: 25 }));
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  if (!listed.ok) return refusalCard(listed.refusal, rendering);
  const choices = listed.value.offers
    .filter(({ state }) => takesEnrolments(state))
    .flatMap(({ offer, state }) =>
      servicesToEnrolFor(turn.actor, offerNoun(offer)).map((serviceId) => ({ offer, state, serviceId })));
  const several = new Set(choices.map(({ serviceId }) => serviceId)).size > 1;
  return chooseOfferCard(
    {
      choices: choices.map(({ offer, state, serviceId }) => ({
        offer: offerFacts(offer),
        state,
        serviceId,
        ...(several ? { serviceName: offer.services.find(({ id }) => id === serviceId)?.name ?? '' } : {}),
      })),
      page: turn.tabPage('/offers'),
    },
    rendering,
  );
}
