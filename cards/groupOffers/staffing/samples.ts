import type { OfferId, OrganisationId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { CardSample } from '../../samples';
import { leaderAbsenceCard } from '../absence';
import { networkOfferCard } from '../network-offer';
import type { OfferFacts } from '../offer-facts';
import { serviceOfferCard } from '../service-offer';
import { leaderChangedCard, type LeaderChangedFacts } from './leader-changed';

const page = 'https://example.no/tab/#/offers';
const programme = { nb: 'Trygg Base', nn: 'Trygg Base' };
const period = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ hours: 4 }) };
};
const session = (ordinal: number) => ({
  ordinal, period: period(`2027-0${ordinal}-02T08:00:00Z`), place: { kind: 'municipality' as const, municipalityNumber: '5038', name: 'Verdal' },
});
const changed = (told: LeaderChangedFacts['told'], what: LeaderChangedFacts['what'], count: number): LeaderChangedFacts => ({
  told, what, programme, networkName: 'Innherred', sessions: Array.from({ length: count }, (_, at) => session(at + 1)), page,
});

const parents: OfferFacts = {
  offerId: '00000000-0000-4000-8000-000000000010' as OfferId, programme: { nb: 'COS-P', nn: 'COS-P' }, networkName: 'Innherred',
  capacity: 8, capacityUnit: 'person', forParents: true, sessionCount: 6, first: period('2027-01-05T08:00:00Z'), last: period('2027-05-25T07:00:00Z'), places: ['teams'],
};

/** Every state of the cards of staffing. */
export const staffingSamples: readonly CardSample[] = [
  ...(['replaced', 'moved', 'cancelled'] as const).map((settledBy): CardSample => ({
    card: 'absence', state: settledBy,
    make: (rendering) => leaderAbsenceCard({ programme, period: period('2027-02-02T08:00:00Z'), ordinal: 2, sessionCount: 6, settledBy, page }, rendering),
  })),
  ...(['service', 'comes', 'goes', 'leader'] as const).flatMap((told) => ([['swapped', 1], ['swapped', 9]] as const).map(([what, count]): CardSample => ({
    card: 'leaderChanged', state: `${told}${count === 1 ? 'One' : 'Rest'}`, make: (rendering) => leaderChangedCard(changed(told, what, count), rendering),
  }))),
  { card: 'leaderChanged', state: 'serviceCame', make: (rendering) => leaderChangedCard(changed('service', 'came', 3), rendering) },
  { card: 'leaderChanged', state: 'serviceWent', make: (rendering) => leaderChangedCard(changed('service', 'went', 3), rendering) },
  {
    card: 'serviceOffer', state: 'forParents',
    make: (rendering) => serviceOfferCard({
      offer: parents, serviceId: '00000000-0000-4000-8000-000000000011' as OrganisationId, serviceName: 'Verdal', state: 'open', cancelReason: null,
      own: { placed: 0, offered: 0, waiting: 0 }, page,
    }, rendering),
  },
  {
    card: 'networkOffer', state: 'forParents',
    make: (rendering) => networkOfferCard({ offer: parents, state: 'open', cancelReason: null, serviceNames: ['Levanger', 'Verdal'], page }, rendering),
  },
  { card: 'leaderChanged', state: 'goesAlone', make: (rendering) => leaderChangedCard(changed('goes', 'went', 3), rendering) },
];
