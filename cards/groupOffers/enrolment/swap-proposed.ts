import type { SwapId, SwapState } from '../../../domain/groupOffers/enrolment/swap';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { EnrolmentId, OrganisationId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import type { Temporal } from '../../../domain/time';
import { enrolmentTexts } from '../../../texts/enrolment';
import { groupOfferTexts } from '../../../texts/group-offers';
import { swapTexts } from '../../../texts/swaps';
import type { AdaptiveCard, CardAction, CardElement } from '../../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../../frame';
import { whenStarts } from '../../when';
import { offerFacts, type OfferFacts } from '../offer-facts';
import { deadlineText } from './place-offered';

/** A proposal of a swap as both services' cards show it: two offers, how many homes come, and never a code. */
export interface SwapFacts {
  readonly swapId: SwapId;
  readonly state: SwapState;
  /** The offer in which the proposing service gives a place. */
  readonly offer: OfferFacts;
  readonly serviceName: string;
  readonly otherOffer: OfferFacts;
  readonly otherServiceName: string;
  readonly homes: number;
  readonly participants: number;
  readonly answerBy: Temporal.Instant;
  readonly page: string;
}

/** One household that may be given, by the codes that its own service alone may read. */
interface SwapChoice {
  readonly enrolmentId: EnrolmentId;
  readonly codes: readonly string[];
  readonly participants: number;
}

/** What a card is made from: a swap with both its offers. */
interface DrawnSwap {
  readonly id: SwapId;
  readonly state: SwapState;
  readonly offer: GroupOffer;
  readonly organisationId: OrganisationId;
  readonly otherOffer: GroupOffer;
  readonly otherOrganisationId: OrganisationId;
  readonly homes: number;
  readonly participants: number;
  readonly answerBy: Temporal.Instant;
}

/** `page` is the address of the swaps in the reader's own offer. */
export function swapFacts({ id, offer, organisationId, otherOffer, otherOrganisationId, ...swap }: DrawnSwap, page: string): SwapFacts {
  const nameOf = (service: OrganisationId) => offer.services.find((one) => one.id === service)?.name ?? '';
  const { state, homes, participants, answerBy } = swap;
  return {
    swapId: id, state, homes, participants, answerBy, page, offer: offerFacts(offer), otherOffer: offerFacts(otherOffer),
    serviceName: nameOf(organisationId), otherServiceName: nameOf(otherOrganisationId),
  };
}

/** Asks a service in its own channel whether it swaps a place; once that is settled it says how. No code stands in the channel. */
export function swapProposedCard(facts: SwapFacts, rendering: Rendering): AdaptiveCard {
  const { swapId, state } = facts;
  const texts = swapTexts[rendering.language];
  return asked(facts, rendering, [], state === 'proposed' ? [
    execute(rendering, { title: texts.choose, verb: 'groupOffers.openSwap', payload: { swapId }, look: { style: 'positive' } }),
    execute(rendering, { title: texts.decline, verb: 'groupOffers.answerSwap', payload: { swapId, answer: 'decline' } }),
  ] : []);
}

/** The same for the one who pressed: which own place is given, by code. */
export function chooseSwapCard(facts: SwapFacts, choices: readonly SwapChoice[], rendering: Rendering): AdaptiveCard {
  const { swapId, state } = facts;
  const texts = swapTexts[rendering.language];
  if (state !== 'proposed') return swapProposedCard(facts, rendering);
  const decline = execute(rendering, { title: texts.decline, verb: 'groupOffers.answerSwap', payload: { swapId, answer: 'decline' } });
  const [only, ...more] = choices;
  if (only === undefined) return asked(facts, rendering, [text(texts.none, { weight: 'bolder' })], [decline]);
  return asked(facts, rendering, [
    {
      type: 'Input.ChoiceSet', id: 'enrolmentId', label: texts.which, style: 'expanded', isRequired: true, errorMessage: texts.missing,
      choices: choices.map(({ enrolmentId, codes, participants }) => ({ title: texts.own(codes.join(', '), participants), value: enrolmentId })),
      ...(more.length === 0 ? { value: only.enrolmentId } : {}),
    },
    text(texts.newCodes, { isSubtle: true }),
  ], [execute(rendering, { title: texts.accept, verb: 'groupOffers.answerSwap', payload: { swapId, answer: 'accept' }, look: { style: 'positive' } }), decline]);
}

/** Tells the service that proposed, in its own channel, what came of it. */
export function swapAnsweredCard({ offer, otherOffer, otherServiceName, state, page }: SwapFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = swapTexts[language];
  return cardFrame(rendering, {
    title: texts.answeredTitle,
    body: [
      text(texts.stands[state], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.with, value: otherServiceName },
          { title: texts.got, value: offerLine(otherOffer, language) },
          { title: texts.given, value: offerLine(offer, language) },
        ],
      },
    ],
    actions: [openPage(groupOfferTexts[language].seeInTab, page)],
  });
}

function asked(facts: SwapFacts, rendering: Rendering, more: readonly CardElement[], actions: readonly CardAction[]): AdaptiveCard {
  const { language } = rendering;
  const { answerBy, households } = enrolmentTexts[language];
  const { state, offer, otherOffer, homes, participants } = facts;
  const texts = swapTexts[language];
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      text(texts.body(facts.serviceName)),
      text(state === 'proposed' ? answerBy(deadlineText(facts.answerBy, language)) : texts.stands[state], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.get, value: offerLine(offer, language) },
          { title: texts.give, value: offerLine(otherOffer, language) },
          { title: texts.theirs, value: households(homes, participants) },
        ],
      },
      ...more,
    ],
    actions: [...actions, openPage(groupOfferTexts[language].seeInTab, facts.page)],
  });
}

/** «COS-P, første samling tirsdag 5. januar 2027 kl. 09.00» */
function offerLine({ programme, first }: OfferFacts, language: Language): string {
  return `${programme[language]}, ${groupOfferTexts[language].firstSession.toLowerCase()} ${whenStarts(first.start, language)}`;
}
