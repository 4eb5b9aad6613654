import type { CardRun } from '../../domain/conversations/card-run';
import type { Deck, NetworksEdition, Wording } from '../../domain/conversations/deck';
import type { CardRunId } from '../../domain/identifiers';
import type { Period } from '../../domain/time';

type Instant = Period['start'];

/** One step of a conversation with a family, and when it was done. */
export interface CardStepFacts {
  readonly key: string;
  readonly question: Wording;
  readonly prompts: readonly Wording[];
  readonly minutes: number | null;
  /** Null while it is not done. */
  readonly doneAt: Instant | null;
}

/** What the card of a conversation with a family shows: the deck, and which steps are done. Nothing of what was said. */
export interface CardRunFacts {
  readonly cardRunId: CardRunId;
  readonly version: number;
  readonly title: Wording;
  readonly owner: Wording | null;
  /** Null for a deck that the product brings. */
  readonly edition: NetworksEdition | null;
  readonly purpose: Wording;
  readonly participants: Wording;
  readonly deskCalendar: boolean;
  readonly outcomes: readonly Wording[];
  readonly serviceName: string;
  readonly reference: string | null;
  readonly state: CardRun['state'];
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly steps: readonly CardStepFacts[];
  /** The address of its page in the tab. */
  readonly page: string;
}

/** The facts of a conversation's card; `page` is the address of its page in the tab. */
export function cardRunFacts(
  run: CardRun,
  deck: Deck,
  { serviceName, page }: { readonly serviceName: string; readonly page: string },
): CardRunFacts {
  return {
    cardRunId: run.id,
    version: run.version,
    title: deck.title,
    owner: deck.owner,
    edition: deck.edition ?? null,
    purpose: deck.purpose,
    participants: deck.participants,
    deskCalendar: deck.deskCalendar,
    outcomes: deck.outcomes,
    serviceName,
    reference: run.reference,
    state: run.state,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    steps: deck.steps.map(({ key, question, prompts, minutes }) => ({
      key,
      question,
      prompts,
      minutes,
      doneAt: run.doneSteps.find(({ stepKey }) => stepKey === key)?.at ?? null,
    })),
    page,
  };
}
