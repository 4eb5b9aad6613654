import type { CardRun } from '../../domain/conversations/card-run';
import type { CardRunId, OrganisationId, PersonId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import { cardRunTexts } from '../../texts/card-runs';
import { refusalTexts } from '../../texts/refusals';
import type { CardSample } from '../samples';
import { decks } from '../samtalekort/decks';
import { assessmentDueCard } from './assessment-due';
import { cardRunCard } from './card-run';
import { cardRunFacts, type CardRunFacts } from './card-run-facts';
import { familyStartCard } from './family-start';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const organisationId = '00000000-0000-4000-8000-000000000005' as OrganisationId;
const services = [{ id: organisationId, name: 'Verdal' }, { id: '00000000-0000-4000-8000-000000000006' as OrganisationId, name: 'Levanger' }];
const page = 'https://example.no/tab/#/conversations/families';
const forFamilies = decks.filter(({ about }) => about === 'family');

/** A conversation from a deck, with as many of its steps done as said. */
function facts(deckKey: string, done: number, more: Partial<CardRun> = {}): CardRunFacts {
  const deck = forFamilies.find(({ key }) => key === deckKey);
  if (deck === undefined) throw new Error(`there is no deck ${deckKey}`);
  const run: CardRun = {
    id: '00000000-0000-4000-8000-000000000007' as CardRunId, organisationId, startedBy: '00000000-0000-4000-8000-000000000003' as PersonId,
    deckKey, reference: null, state: 'running', startedAt: at, endedAt: null, version: done + 1,
    doneSteps: deck.steps.slice(0, done).map(({ key }) => ({ stepKey: key, at })), ...more,
  };
  return cardRunFacts(run, deck, { serviceName: 'Verdal', page });
}

/** Every deck about a family as a card that is just started, and every state a conversation may be in. */
export const cardRunSamples: readonly CardSample[] = [
  { card: 'familyStart', state: 'one-service', make: (rendering) => familyStartCard({ services: services.slice(0, 1), decks: forFamilies, page }, rendering) },
  { card: 'familyStart', state: 'several-services', make: (rendering) => familyStartCard({ services, decks: forFamilies, page }, rendering) },
  { card: 'assessmentDue', state: 'due', make: (rendering) => assessmentDueCard({ dueOn: Temporal.PlainDate.from('2026-12-07'), page: `${page}/assessments` }, rendering) },
  ...forFamilies.map(({ key }): CardSample => ({ card: 'cardRun', state: `started-${key}`, make: (rendering) => cardRunCard(facts(key, 0), rendering) })),
  {
    card: 'cardRun', state: 'marked',
    make: (rendering) => {
      const { marked } = cardRunTexts[rendering.language].said;
      return cardRunCard(facts('veien-videre', 2, { reference: 'S-2026/14' }), { ...rendering, notice: { kind: 'done', text: marked } });
    },
  },
  { card: 'cardRun', state: 'all-steps-done', make: (rendering) => cardRunCard(facts('en-god-start', 6), rendering) },
  { card: 'cardRun', state: 'done', make: (rendering) => cardRunCard(facts('etter-samvaer', 6, { state: 'done', endedAt: at }), rendering) },
  { card: 'cardRun', state: 'declined', make: (rendering) => cardRunCard(facts('veien-videre', 1, { state: 'declined', endedAt: at }), rendering) },
  {
    card: 'cardRun', state: 'refused',
    make: (rendering) => {
      const { versionIsOld } = refusalTexts[rendering.language];
      return cardRunCard(facts('for-samvaer', 3), { ...rendering, notice: { kind: 'refused', text: versionIsOld } });
    },
  },
];
