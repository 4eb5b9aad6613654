import { Temporal } from '../../domain/time';
import type { CardSample } from '../samples';
import { planChangedCard, type PlanChangedFacts } from './plan-changed';
import threeQuestionsFile from '../samtalekort/tre-sporsmal.json';
import { readDeck } from '../../domain/conversations/deck-file/read-decks';

const facts: Omit<PlanChangedFacts, 'what' | 'formerStartsAt'> = {
  startsAt: Temporal.Instant.from('2027-01-21T08:30:00Z'), title: readDeck(threeQuestionsFile, []).title, networkName: 'Innherred',
  page: 'https://example.no/tab/#/conversations',
};
const sample = (what: PlanChangedFacts['what'], formerStartsAt: PlanChangedFacts['formerStartsAt'] = null): CardSample =>
  ({ card: 'planned', state: what, make: (rendering) => planChangedCard({ ...facts, what, formerStartsAt }, rendering) });

/** A discussion that was planned, moved and called off. */
export const planChangedSamples: readonly CardSample[] = [
  sample('planned'), sample('moved', Temporal.Instant.from('2027-01-14T08:30:00Z')), sample('cancelled'),
];
