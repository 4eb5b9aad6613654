import type { EnrolmentStatus } from '../../../domain/groupOffers/enrolment/enrolment';
import type { PlaceOfferState } from '../../../domain/groupOffers/enrolment/place-offer';
import type { EnrolmentId, OfferId, OrganisationId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { enrolmentTexts } from '../../../texts/enrolment';
import { refusalTexts } from '../../../texts/refusals';
import type { CardSample } from '../../samples';
import type { OfferFacts } from '../offer-facts';
import { serviceOfferCard } from '../service-offer';
import { placeLapsedCard } from './place-lapsed';
import { placeOfferedCard, type PlaceOfferedFacts } from './place-offered';
import { receiptCard } from './receipt';
import { requestAnsweredCard } from './request-answered';
import { swapSamples } from './swap-samples';

const page = 'https://example.no/tab/#/offers';
const period = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ hours: 2 }) };
};
const offer: OfferFacts = {
  offerId: '00000000-0000-4000-8000-000000000010' as OfferId,
  programme: { nb: 'COS-P – Trygghetssirkelen', nn: 'COS-P – Tryggleikssirkelen' },
  networkName: 'Innherred',
  capacity: 8,
  capacityUnit: 'person',
  sessionCount: 8,
  first: period('2027-01-05T08:00:00Z'),
  last: period('2027-02-23T08:00:00Z'),
  places: [{ municipality: 'Verdal' }],
};
const asked = (state: PlaceOfferState, more: Partial<PlaceOfferedFacts> = {}): PlaceOfferedFacts => ({
  offer, enrolmentId: '00000000-0000-4000-8000-000000000021' as EnrolmentId, state, homes: 1, participants: 2,
  answerBy: Temporal.Instant.from('2026-12-03T23:00:00Z'), short: false, page, ...more,
});
const codes = ['K4MWRT', 'H2DNPX'];

const answered = (status: EnrolmentStatus): CardSample =>
  ({ card: 'requestAnswered', state: status, make: (rendering) => requestAnsweredCard({ offer, status, homes: 1, page }, rendering) });

/** Every state of the cards about enrolments and places. */
export const enrolmentSamples: readonly CardSample[] = [
  ...swapSamples,
  { card: 'receipt', state: 'placed', make: (rendering) => receiptCard({ offer, codes: ['K4MWRT'], page, messagesPage: `${page}/messages` }, rendering) },
  { card: 'receipt', state: 'waiting', make: (rendering) => receiptCard({ offer, codes: ['H2DNPX'], positionInLine: 3, page }, rendering) },
  { card: 'receipt', state: 'placedTogether', make: (rendering) => receiptCard({ offer, codes, page }, rendering) },
  { card: 'receipt', state: 'waitingTogether', make: (rendering) => receiptCard({ offer, codes, positionInLine: 2, page }, rendering) },
  {
    card: 'serviceOffer', state: 'asked',
    make: (rendering) => serviceOfferCard({
      offer, serviceId: '00000000-0000-4000-8000-000000000011' as OrganisationId, serviceName: 'Verdal', state: 'full', cancelReason: null,
      own: { placed: 1, offered: 2, waiting: 1 }, page,
    }, rendering),
  },
  { card: 'receipt', state: 'requested', make: (rendering) => receiptCard({ offer, codes: ['K4MWRT'], answer: 'requested', page }, rendering) },
  { card: 'receipt', state: 'inLine', make: (rendering) => receiptCard({ offer, codes: ['K4MWRT'], answer: 'waiting', page }, rendering) },
  { card: 'receipt', state: 'declined', make: (rendering) => receiptCard({ offer, codes: ['K4MWRT'], answer: 'declined', page }, rendering) },
  {
    card: 'serviceOffer', state: 'onRequest',
    make: (rendering) => serviceOfferCard({
      offer, serviceId: '00000000-0000-4000-8000-000000000011' as OrganisationId, serviceName: 'Verdal', state: 'onRequest', cancelReason: null,
      own: { placed: 0, offered: 0, waiting: 0, requested: 2 }, page,
    }, rendering),
  },
  answered('placed'), answered('waiting'), answered('declined'), answered('withdrawn'),
  { card: 'placeOffered', state: 'offered', make: (rendering) => placeOfferedCard(asked('offered'), rendering) },
  { card: 'placeOffered', state: 'household', make: (rendering) => placeOfferedCard(asked('offered', { homes: 3, participants: 4 }), rendering) },
  {
    card: 'placeOffered', state: 'short',
    make: (rendering) => placeOfferedCard(asked('offered', { short: true, answerBy: offer.first.start }), rendering),
  },
  {
    card: 'placeOffered', state: 'placed',
    make: (rendering) => placeOfferedCard(asked('placed', { messagesPage: `${page}/messages` }), { ...rendering, notice: { kind: 'done', text: enrolmentTexts[rendering.language].answered.accept } }),
  },
  { card: 'placeOffered', state: 'withdrawn', make: (rendering) => placeOfferedCard(asked('withdrawn'), rendering) },
  {
    card: 'placeOffered', state: 'lapsed',
    make: (rendering) => placeOfferedCard(
      asked('lapsed'), { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].placeOfferHasLapsed } },
    ),
  },
  { card: 'placeOffered', state: 'cancelled', make: (rendering) => placeOfferedCard(asked('cancelled'), rendering) },
  { card: 'placeLapsed', state: 'inTime', make: (rendering) => placeLapsedCard({ offer, begun: false, homes: 1, participants: 2, page }, rendering) },
  { card: 'placeLapsed', state: 'begun', make: (rendering) => placeLapsedCard({ offer, begun: true, homes: 2, participants: 2, page }, rendering) },
];
