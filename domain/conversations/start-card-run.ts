import type { OrganisationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { readReference, type CardRun } from './card-run';
import { cardRunPolicy } from './card-run-policy';
import type { Deck } from './deck';
import { deckToBegin } from './ownDecks/known-decks';

export interface StartCardRun {
  readonly organisationId: OrganisationId;
  readonly deckKey: string;
  /** The case system's reference; may be empty. */
  readonly reference: string;
}

/**
 * Starts a service's conversation with a family from a samtalekort. Tells nobody.
 * Refuses: `notAllowed`, `deckIsUnknown`, `deckIsOutOfUse`, `deckIsAboutANetwork`, `referenceIsUnreadable`, `identityNumberInText`.
 */
export async function startCardRun(
  ports: Pick<Ports, 'cardRuns' | 'ownDecks' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  command: StartCardRun,
  decks: readonly Deck[],
): Promise<Outcome<CardRun, 'notAllowed' | 'deckIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork' | 'deckIsAboutANetwork' | 'referenceIsUnreadable' | 'identityNumberInText'>> {
  if (!cardRunPolicy.permits(actor, 'run', command)) return refuse('notAllowed');
  const chosen = await deckToBegin(ports, actor, { deckKey: command.deckKey }, decks);
  if (!chosen.ok) return chosen;
  const deck = chosen.value;
  if (deck.about !== 'family') return refuse('deckIsAboutANetwork');
  const reference = readReference(command.reference);
  if (!reference.ok) return reference;
  const run: CardRun = {
    id: ports.newId<'cardRun'>(),
    organisationId: command.organisationId,
    startedBy: actor.scope.personId,
    deckKey: deck.key,
    reference: reference.value,
    state: 'running',
    startedAt: ports.clock(),
    endedAt: null,
    doneSteps: [],
    version: 1,
  };
  await ports.cardRuns.start(run);
  await ports.events.append({ noun: 'cardRun', nounId: run.id, what: 'started', version: run.version });
  return success(run);
}
