import type { Counts } from '../../domain/groupOffers/group-offer';
import type { CancelReason, OfferState } from '../../domain/groupOffers/offer-state';
import type { ServiceOffer } from '../../domain/groupOffers/offer-view';
import type { OrganisationId } from '../../domain/identifiers';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { staffingCardTexts } from '../../texts/staffing-cards';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { participantsInput } from './enrolment/participants-input';
import { offerFacts, offerFactSet, ownPlacesText, stateText, type OfferFacts } from './offer-facts';

/** An offer in the channel of one invited service: its own places, and whether others are free. */
export interface ServiceOfferFacts {
  readonly offer: OfferFacts;
  readonly serviceId: OrganisationId;
  readonly serviceName: string;
  readonly state: OfferState;
  readonly cancelReason: CancelReason | null;
  readonly own: Counts;
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function serviceOfferFacts({ offer, state, own }: ServiceOffer, page: string): ServiceOfferFacts {
  return {
    offer: offerFacts(offer),
    serviceId: own.serviceId,
    serviceName: offer.services.find(({ id }) => id === own.serviceId)?.name ?? '',
    state,
    cancelReason: offer.cancelReason,
    own: {
      placed: own.placed, offered: own.offered, waiting: own.waiting, ...(own.requested === undefined ? {} : { requested: own.requested }),
    },
    page,
  };
}

/** The card that a service enrols from. */
export function serviceOfferCard(facts: ServiceOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const { offer, state } = facts;
  const planned = state === 'open' || state === 'full' || state === 'onRequest';
  const takesEnrolments = planned && offer.forParents !== true;
  return cardFrame(rendering, {
    title: texts.serviceOffer.title(offer.programme[language]),
    body: [
      text(facts.serviceName, { isSubtle: true, spacing: 'none' }),
      offerFactSet(offer, language),
      text(planned && offer.forParents === true ? staffingCardTexts[language].parents : stateText(state, facts.cancelReason, language), { weight: 'bolder' }),
      ...(offer.forParents === true ? [] : [text(facts.own.placed + facts.own.offered + facts.own.waiting + (facts.own.requested ?? 0) === 0 ? ownPlacesText(facts.own, language) : `${ownPlacesText(facts.own, language)} ${texts.serviceOffer.codes}`)]),
      text(takesEnrolments ? `${texts.serviceOffer.noNames} ${texts.confidentiality}` : texts.confidentiality, { isSubtle: true }),
      ...(takesEnrolments ? [participantsInput(language)] : []),
    ],
    actions: [
      ...(takesEnrolments
        ? [
            execute(rendering, {
              title: texts.enrol,
              verb: 'groupOffers.enrol',
              payload: { offerId: offer.offerId, serviceId: facts.serviceId, from: 'serviceOffer' },
              look: { style: 'positive' },
            }),
          ]
        : []),
      openPage(texts.seeInTab, facts.page),
    ],
  });
}
