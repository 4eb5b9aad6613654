import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import type { Conversation, Discussion } from '../../domain/conversations/conversation';
import { deckOf, type Deck } from '../../domain/conversations/deck';
import { decksToOffer, knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import { moveOn } from '../../domain/conversations/move-on';
import { listConversations, seeConversation } from '../../domain/conversations/see-conversations';
import { startConversation } from '../../domain/conversations/start-conversation';
import { readId, type ConversationId, type NetworkId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { conversationOperations as ops } from '../contract/conversations';
import type { AnswerOf } from '../contract/operation';
import { presentDeck, presentDetail, presentSummary, type ConversationNames } from './conversations-presenter';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Detail = AnswerOf<typeof ops.getConversation>;
type Asking = Pick<ApiRequest<typeof ops.getConversation>, 'actor' | 'language' | 'run'>;

/** The conversations area's part of the API. */
export function conversationsHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.listDecks, async ({ actor, language, run }) => run(async (ports) =>
      success({ items: (await decksToOffer(ports, actor, decks)).map((deck) => presentDeck(deck, language)) }),
    )),
    handler(ops.listConversations, async ({ actor, language, query, run }) => {
      const after = readId<'conversation'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const networkId = readId<'network'>(query.networkId);
      return run(async (ports) => {
        const page = await listConversations(ports, actor, {
          limit: query.limit,
          ...(after === undefined ? {} : { after }),
          ...(networkId === undefined ? {} : { networkId }),
        });
        const namesOf = await namesFor(ports, page.conversations, decks, language);
        const items = page.conversations.flatMap((conversation) => {
          const names = namesOf(conversation);
          return names === undefined ? [] : [presentSummary(conversation, names, language)];
        });
        return success({ items, ...(page.next === undefined ? {} : { nextCursor: page.next }) });
      });
    }),
    handler(ops.getConversation, async ({ params, ...asking }) =>
      answerDetail(asking, decks, params, (ports, id) => seeConversation(ports, asking.actor, id)),
    ),
    handler(ops.startConversation, async ({ body, ...asking }) => {
      const command = { networkId: body.networkId as NetworkId, deckKey: body.deckKey, chatId: null };
      return presented(asking, decks, (ports) => startConversation(ports, asking.actor, command, decks));
    }),
    handler(ops.contribute, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        contribute(ports, asking.actor, { conversationId, ...body }, decks),
      ),
    ),
    handler(ops.moveOn, async ({ params, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        moveOn(ports, asking.actor, { conversationId, basedOn }, decks),
      ),
    ),
    handler(ops.closeConversation, async ({ params, body, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        closeConversation(ports, asking.actor, { conversationId, basedOn, ...body }),
      ),
    ),
  ];
}

/** Runs a use case on the conversation that the path names, and presents what it answers. */
async function answerDetail(
  asking: Asking,
  decks: readonly Deck[],
  params: { readonly conversationId: string },
  useCase: (ports: Ports, id: ConversationId) => Promise<Outcome<Discussion, RefusalName>>,
): Promise<Outcome<Detail, RefusalName>> {
  const id = readId<'conversation'>(params.conversationId);
  if (id === undefined) return refuse('notFound');
  return presented(asking, decks, (ports) => useCase(ports, id));
}

async function presented(
  { actor, language, run }: Asking,
  decks: readonly Deck[],
  useCase: (ports: Ports) => Promise<Outcome<Discussion, RefusalName>>,
): Promise<Outcome<Detail, RefusalName>> {
  return run(async (ports) => {
    const discussion = await useCase(ports);
    if (!discussion.ok) return discussion;
    const names = (await namesFor(ports, [discussion.value.conversation], decks, language))(discussion.value.conversation);
    if (names === undefined) return refuse('deckIsUnknown');
    return success(presentDetail(discussion.value, names, actor, language));
  });
}

/** What conversations are told with, read for all at once; undefined for one whose deck is no more. */
async function namesFor(
  ports: Pick<Ports, 'network' | 'ownDecks'>,
  conversations: readonly Conversation[],
  shipped: readonly Deck[],
  language: Language,
): Promise<(conversation: Conversation) => ConversationNames | undefined> {
  const decks = await knownDecks(ports, shipped, conversations.map((one) => one.deckKey));
  const facilitators = await ports.network.labelFacts([...new Set(conversations.map((one) => one.facilitatorId))]);
  const networks = new Map<NetworkId, string>();
  for (const networkId of new Set(conversations.map((one) => one.networkId))) {
    networks.set(networkId, (await ports.network.network(networkId))?.name ?? '');
  }
  return ({ deckKey, networkId, facilitatorId }) => {
    const deck = deckOf(decks, deckKey);
    const facilitator = facilitators.find(({ personId }) => personId === facilitatorId);
    return deck && {
      deck,
      networkName: networks.get(networkId) ?? '',
      facilitatorLabel: facilitator === undefined ? '' : networkTexts[language].personLabel(facilitator),
    };
  };
}
