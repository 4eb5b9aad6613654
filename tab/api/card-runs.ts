import { nextStepOf, type CardRun } from '../../domain/conversations/card-run';
import { endCardRun, markCardStep } from '../../domain/conversations/change-card-run';
import { deckOf, type Deck } from '../../domain/conversations/deck';
import { knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import { listCardRuns, seeCardRun, servicesToRunIn } from '../../domain/conversations/see-card-runs';
import { startCardRun } from '../../domain/conversations/start-card-run';
import { readId, type CardRunId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { cardRunOperations as ops } from '../contract/card-runs';
import type { AnswerOf } from '../contract/operation';
import { presentDeck } from './conversations-presenter';
import { pageFrom } from './cursor-page';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Answer = AnswerOf<typeof ops.getCardRun>;
type Asking = Pick<ApiRequest<typeof ops.getCardRun>, 'actor' | 'language' | 'run'>;

/** The part of the API for conversations with families. */
export function cardRunsHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.listCardRuns, async ({ actor, language, query, run }) => {
      const after = readId<'cardRun'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      return run(async (ports) => {
        const services = await servicesToRunIn(ports, actor);
        const runs = await listCardRuns(ports, actor, { limit: query.limit + 1, ...(after === undefined ? {} : { after }) });
        const { items, nextCursor } = pageFrom(runs, query.limit);
        const known = await knownDecks(ports, decks, items.map(({ deckKey }) => deckKey));
        return success({
          items: items.flatMap((one) => {
            const presented = present(one, known, services.find(({ id }) => id === one.organisationId)?.name ?? '', language);
            return presented === undefined ? [] : [presented];
          }),
          ...(nextCursor === undefined ? {} : { nextCursor }),
          services: services.map(({ id, name }) => ({ id, name })),
        });
      });
    }),
    handler(ops.getCardRun, async ({ params, ...asking }) =>
      answerOne(asking, decks, params, (ports, id) => seeCardRun(ports, asking.actor, id)),
    ),
    handler(ops.startCardRun, async ({ body, ...asking }) => {
      const command = { ...body, organisationId: body.organisationId as OrganisationId };
      return presented(asking, decks, (ports) => startCardRun(ports, asking.actor, command, decks));
    }),
    handler(ops.markCardStep, async ({ params, body, basedOn, ...asking }) =>
      answerOne(asking, decks, params, (ports, cardRunId) =>
        markCardStep(ports, asking.actor, { cardRunId, basedOn, ...body }, decks),
      ),
    ),
    handler(ops.endCardRun, async ({ params, body, basedOn, ...asking }) =>
      answerOne(asking, decks, params, (ports, cardRunId) => endCardRun(ports, asking.actor, { cardRunId, basedOn, ...body })),
    ),
  ];
}

async function answerOne(
  asking: Asking,
  decks: readonly Deck[],
  params: { readonly cardRunId: string },
  useCase: (ports: Ports, id: CardRunId) => Promise<Outcome<CardRun, RefusalName>>,
): Promise<Outcome<Answer, RefusalName>> {
  const id = readId<'cardRun'>(params.cardRunId);
  return id === undefined ? refuse('notFound') : presented(asking, decks, (ports) => useCase(ports, id));
}

async function presented(
  { language, run }: Asking,
  decks: readonly Deck[],
  useCase: (ports: Ports) => Promise<Outcome<CardRun, RefusalName>>,
): Promise<Outcome<Answer, RefusalName>> {
  return run(async (ports) => {
    const outcome = await useCase(ports);
    if (!outcome.ok) return outcome;
    const service = await ports.network.organisation(outcome.value.organisationId);
    const answer = present(outcome.value, await knownDecks(ports, decks, [outcome.value.deckKey]), service?.name ?? '', language);
    return answer === undefined ? refuse('deckIsUnknown') : success(answer);
  });
}

function present(run: CardRun, decks: readonly Deck[], serviceName: string, language: Language): Answer | undefined {
  const deck = deckOf(decks, run.deckKey);
  const nextStep = deck && nextStepOf(run, deck);
  return deck && {
    id: run.id,
    version: run.version,
    deck: presentDeck(deck, language),
    service: { id: run.organisationId, name: serviceName },
    ...(run.reference === null ? {} : { reference: run.reference }),
    state: run.state,
    startedAt: run.startedAt.toString(),
    ...(run.endedAt === null ? {} : { endedAt: run.endedAt.toString() }),
    doneSteps: run.doneSteps.map(({ stepKey, at }) => ({ stepKey, at: at.toString() })),
    ...(nextStep === undefined ? {} : { nextStep }),
  };
}
