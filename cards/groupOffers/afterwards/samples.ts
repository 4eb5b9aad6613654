import { evaluationTexts } from '../../../texts/afterwards-evaluation';
import { refusalTexts } from '../../../texts/refusals';
import type { OfferId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { CardSample } from '../../samples';
import type { OfferFacts } from '../offer-facts';
import { askExperienceCard } from './ask-experience';
import { evaluationCard, type EvaluationFacts } from './evaluation';

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

const asked: EvaluationFacts = { offer, closesAt: Temporal.Instant.from('2026-12-01T12:00:00Z'), isOpen: true, page };

/** Every state of the cards after a group. */
export const afterwardsSamples: readonly CardSample[] = [
  { card: 'askExperience', state: 'asked', make: (rendering) => askExperienceCard({ offer, page }, rendering) },
  { card: 'evaluation', state: 'asked', make: (rendering) => evaluationCard(asked, rendering) },
  {
    card: 'evaluation', state: 'refused',
    make: (rendering) => evaluationCard(
      { ...asked, typed: { scores: { useful: 4, practical: 2 }, sentence: 'Mer tid til samtale' } },
      { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].scoreIsMissing } },
    ),
  },
  {
    card: 'evaluation', state: 'thanked',
    make: (rendering) => evaluationCard(
      { ...asked, answered: true }, { ...rendering, notice: { kind: 'done', text: evaluationTexts[rendering.language].thanks } },
    ),
  },
  { card: 'evaluation', state: 'closed', make: (rendering) => evaluationCard({ ...asked, isOpen: false }, rendering) },
];
