import type { AdmissionId, ConversationId, PersonId } from '../../domain/identifiers';
import type { CardSample } from '../samples';
import { doorCard } from './door';
import { whoWaitsCard } from './who-waits';

const about = {
  conversationId: '00000000-0000-4000-8000-000000000002' as ConversationId, networkName: 'Innherred',
  page: 'https://example.no/tab/#/conversations/00000000-0000-4000-8000-000000000002',
};
const waiting = (count: number) => Array.from({ length: count }, (_, number) => ({
  id: `00000000-0000-4000-8000-${String(100 + number).padStart(12, '0')}` as AdmissionId,
  who: { personId: `00000000-0000-4000-8000-${String(200 + number).padStart(12, '0')}` as PersonId, role: 'caseContact' as const, ordinal: number + 1, placeName: 'Namsos' },
}));

/** Every state of the cards of being let in to a discussion. */
export const admissionSamples: readonly CardSample[] = [
  ...(['none', 'waiting', 'admitted', 'declined', 'over'] as const).map((own): CardSample => (
    { card: 'admission', state: own, make: (rendering) => doorCard({ ...about, own }, rendering) })),
  ...([['nobody', 0], ['one', 1], ['more-than-asked', 12]] as const).map(([state, count]): CardSample => (
    { card: 'admissions', state, make: (rendering) => whoWaitsCard({ ...about, waiting: waiting(count) }, rendering) })),
];
