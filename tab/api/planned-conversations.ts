import { deckOf, type Deck } from '../../domain/conversations/deck';
import { knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import { beginPlanned } from '../../domain/conversations/planned/begin-planned';
import { cancelPlanned, movePlanned } from '../../domain/conversations/planned/change-planned';
import { planConversation } from '../../domain/conversations/planned/plan-conversation';
import type { PlannedConversation } from '../../domain/conversations/planned/planned-conversation';
import { listPlanned, mayBegin } from '../../domain/conversations/planned/see-planned';
import { readId, type NetworkId } from '../../domain/identifiers';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { AnswerOf } from '../contract/operation';
import { plannedOperations as ops } from '../contract/planned-conversations';
import { presented, type Asking } from './conversation-answer';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.planConversation>;

/** The part of the API for discussions that are planned. */
export function plannedHandlers({ decks }: Product): readonly ApiHandler[] {
  const told = ({ run, ...asking }: Asking, useCase: (ports: Ports) => Promise<Outcome<PlannedConversation, RefusalName>>) =>
    run(async (ports): Promise<Outcome<Answer, RefusalName>> => {
      const planned = await useCase(ports);
      if (!planned.ok) return planned;
      const [answer] = await presentAll(ports, [planned.value], decks, asking);
      return answer === undefined ? refuse('deckIsUnknown') : success(answer);
    });
  return [
    handler(ops.listPlanned, async ({ run, ...asking }) => run(async (ports) =>
      success({ items: [...(await presentAll(ports, await listPlanned(ports, asking.actor), decks, asking))] }))),
    handler(ops.planConversation, async ({ body, ...asking }) =>
      told(asking, (ports) => planConversation(ports, asking.actor, { ...body, networkId: body.networkId as NetworkId }, decks))),
    handler(ops.beginPlanned, async ({ params, basedOn, ...asking }) => {
      const plannedId = readId<'plannedConversation'>(params.plannedId);
      if (plannedId === undefined) return refuse('notFound');
      return presented(asking, decks, (ports) => beginPlanned(ports, asking.actor, { plannedId, basedOn, chatId: null }, decks));
    }),
    handler(ops.movePlanned, async ({ params, body, basedOn, ...asking }) => {
      const plannedId = readId<'plannedConversation'>(params.plannedId);
      if (plannedId === undefined) return refuse('notFound');
      return told(asking, (ports) => movePlanned(ports, asking.actor, { plannedId, basedOn, ...body }));
    }),
    handler(ops.cancelPlanned, async ({ params, basedOn, ...asking }) => {
      const plannedId = readId<'plannedConversation'>(params.plannedId);
      if (plannedId === undefined) return refuse('notFound');
      return told(asking, (ports) => cancelPlanned(ports, asking.actor, { plannedId, basedOn }));
    }),
  ];
}

/** What is planned with its names; what is planned from a deck that is no more is left out. */
async function presentAll(
  ports: Pick<Ports, 'network' | 'ownDecks'>,
  all: readonly PlannedConversation[],
  shipped: readonly Deck[],
  { actor, language }: Pick<Asking, 'actor' | 'language'>,
): Promise<readonly Answer[]> {
  const decks = await knownDecks(ports, shipped, all.map(({ deckKey }) => deckKey));
  const people = await ports.network.labelFacts([...new Set(all.map(({ plannedBy }) => plannedBy))]);
  const answers: Answer[] = [];
  for (const planned of all) {
    const { id, version, networkId, deckKey, startsAt, plannedBy, authorship } = planned;
    const deck = deckOf(decks, deckKey);
    const person = people.find(({ personId }) => personId === plannedBy);
    if (deck === undefined) continue;
    answers.push({
      id, version, authorship,
      network: { id: networkId, name: (await ports.network.network(networkId))?.name ?? '' },
      deck: { key: deckKey, title: deck.title[language] },
      startsAt: startsAt.toString(),
      plannedBy: { id: plannedBy, label: person === undefined ? '' : networkTexts[language].personLabel(person) },
      may: { begin: mayBegin(actor, planned) },
    });
  }
  return answers;
}
