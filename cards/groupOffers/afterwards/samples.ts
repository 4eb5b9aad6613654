import type { OfferId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { CardSample } from '../../samples';
import type { OfferFacts } from '../offer-facts';
import { askExperienceCard } from './ask-experience';

const page = 'https://example.no/tab/#/offers';
const period = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ hours: 4 }) };
};

const offer: OfferFacts = {
  offerId: '00000000-0000-4000-8000-000000000010' as OfferId,
  programme: { nb: 'Trygg Base', nn: 'Trygg Base' },
  networkName: 'Innherred',
  capacity: 6,
  capacityUnit: 'fosterHome',
  sessionCount: 6,
  first: period('2026-09-01T07:00:00Z'),
  last: period('2026-11-17T08:00:00Z'),
  places: [{ municipality: 'Verdal' }],
};

/** Every state of the cards after a group. */
export const afterwardsSamples: readonly CardSample[] = [
  { card: 'askExperience', state: 'asked', make: (rendering) => askExperienceCard({ offer, page }, rendering) },
];
