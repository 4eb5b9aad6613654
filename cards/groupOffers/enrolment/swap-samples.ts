import type { SwapId, SwapState } from '../../../domain/groupOffers/enrolment/swap';
import type { EnrolmentId, OfferId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { refusalTexts } from '../../../texts/refusals';
import { swapTexts } from '../../../texts/swaps';
import type { CardSample } from '../../samples';
import type { OfferFacts } from '../offer-facts';
import { chooseSwapCard, swapAnsweredCard, swapProposedCard, type SwapFacts } from './swap-proposed';

const states = ['proposed', 'accepted', 'declined', 'withdrawn', 'lapsed', 'fallen'] as const satisfies readonly SwapState[];
const period = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ hours: 2 }) };
};
const offerFrom = (nth: number, first: string, last: string): OfferFacts => ({
  offerId: `00000000-0000-4000-8000-00000000001${nth}` as OfferId,
  programme: { nb: 'COS-P – Trygghetssirkelen', nn: 'COS-P – Tryggleikssirkelen' },
  networkName: 'Innherred', capacity: 8, capacityUnit: 'person', sessionCount: 8, first: period(first), last: period(last), places: ['teams'],
});
const swap = (state: SwapState, more: Partial<SwapFacts> = {}): SwapFacts => ({
  swapId: '00000000-0000-4000-8000-000000000031' as SwapId, state, homes: 1, participants: 2,
  offer: offerFrom(0, '2027-01-05T08:00:00Z', '2027-02-23T08:00:00Z'), serviceName: 'Verdal',
  otherOffer: offerFrom(1, '2027-04-08T11:00:00Z', '2027-05-27T11:00:00Z'), otherServiceName: 'Levanger',
  answerBy: Temporal.Instant.from('2026-12-03T23:00:00Z'), page: 'https://example.no/tab/#/offers', ...more,
});
const one = { enrolmentId: '00000000-0000-4000-8000-000000000022' as EnrolmentId, codes: ['H2DNPX'], participants: 2 };
const two = { enrolmentId: '00000000-0000-4000-8000-000000000023' as EnrolmentId, codes: ['K4MWRT', 'B7CDFG'], participants: 3 };

/** Every state of the cards about swaps of places. */
export const swapSamples: readonly CardSample[] = [
  ...states.map((state): CardSample => ({ card: 'swapProposed', state, make: (rendering) => swapProposedCard(swap(state), rendering) })),
  { card: 'swapProposed', state: 'household', make: (rendering) => swapProposedCard(swap('proposed', { homes: 2, participants: 3 }), rendering) },
  { card: 'swapProposed', state: 'choose', make: (rendering) => chooseSwapCard(swap('proposed'), [one, two], rendering) },
  { card: 'swapProposed', state: 'onlyOne', make: (rendering) => chooseSwapCard(swap('proposed'), [one], rendering) },
  { card: 'swapProposed', state: 'nothingToGive', make: (rendering) => chooseSwapCard(swap('proposed'), [], rendering) },
  {
    card: 'swapProposed', state: 'doesNotFit',
    make: (rendering) => chooseSwapCard(swap('proposed'), [one, two], { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].swapDoesNotFit } }),
  },
  {
    card: 'swapProposed', state: 'done',
    make: (rendering) => swapProposedCard(swap('accepted'), { ...rendering, notice: { kind: 'done', text: swapTexts[rendering.language].said.accept } }),
  },
  ...states.filter((state) => state !== 'proposed' && state !== 'withdrawn')
    .map((state): CardSample => ({ card: 'swapAnswered', state, make: (rendering) => swapAnsweredCard(swap(state), rendering) })),
];
