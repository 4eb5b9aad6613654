import type { OfferState } from '../../domain/groupOffers/offer-state';
import type { OrganisationId } from '../../domain/identifiers';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { dayText } from '../when';
import { participantsInput } from './enrolment/participants-input';
import type { OfferFacts } from './offer-facts';

export interface ChooseOfferFacts {
  /** An offer for each of the reader's services that may enrol in it. */
  readonly choices: readonly {
    readonly offer: OfferFacts;
    readonly state: OfferState;
    readonly serviceId: OrganisationId;
    /** Only when the reader has several services. */
    readonly serviceName?: string;
  }[];
  readonly page: string;
}

/** «meld på»: which offer, and for which service when the reader has several. */
export function chooseOfferCard({ choices, page }: ChooseOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const [only] = choices;
  if (only === undefined) {
    return cardFrame(rendering, {
      title: texts.chooseOffer.title,
      body: [text(texts.chooseOffer.none)],
      actions: [openPage(texts.seeInTab, page)],
    });
  }
  return cardFrame(rendering, {
    title: texts.chooseOffer.title,
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'offerAndService',
        label: texts.chooseOffer.label,
        style: 'expanded',
        isRequired: true,
        errorMessage: texts.chooseOffer.choose,
        choices: choices.map(({ offer, state, serviceId, serviceName }) => {
          const choice = texts.chooseOffer.choice(offer.programme[language], dayText(offer.first.start, language), texts.shortStates[state]);
          return {
            title: serviceName === undefined ? choice : texts.chooseOffer.choiceFor(serviceName, choice),
            value: `${offer.offerId}/${serviceId}`,
          };
        }),
        ...(choices.length === 1 ? { value: `${only.offer.offerId}/${only.serviceId}` } : {}),
      },
      participantsInput(language),
      text(texts.serviceOffer.noNames, { isSubtle: true }),
    ],
    actions: [
      execute(rendering, {
        title: texts.chooseOffer.submit, verb: 'groupOffers.enrol', payload: { from: 'chooseOffer' }, look: { style: 'positive' },
      }),
      openPage(texts.seeInTab, page),
    ],
  });
}
