import type { Conversation, Discussion } from '../../domain/conversations/conversation';
import { deckOf, type Deck } from '../../domain/conversations/deck';
import { knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import { askingLabels, authorLabels } from '../../domain/conversations/discussion';
import { readId, type ConversationId, type NetworkId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { conversationOperations as ops } from '../contract/conversations';
import type { AnswerOf } from '../contract/operation';
import { presentDetail, type ConversationNames } from './conversations-presenter';
import type { ApiRequest } from './handler';

type Detail = AnswerOf<(typeof ops)['getConversation']>;
export type Asking = Pick<ApiRequest<(typeof ops)['getConversation']>, 'actor' | 'language' | 'run'>;

/** Runs a use case on the conversation that the path names, and presents what it answers. */
export async function answerDetail(
  asking: Asking,
  decks: readonly Deck[],
  params: { readonly conversationId: string },
  useCase: (ports: Ports, id: ConversationId) => Promise<Outcome<Discussion, RefusalName>>,
): Promise<Outcome<Detail, RefusalName>> {
  const id = readId<'conversation'>(params.conversationId);
  if (id === undefined) return refuse('notFound');
  return presented(asking, decks, (ports) => useCase(ports, id));
}

/** Runs a use case, and presents the discussion that it answers. */
export async function presented(
  { actor, language, run }: Asking,
  decks: readonly Deck[],
  useCase: (ports: Ports) => Promise<Outcome<Discussion, RefusalName>>,
): Promise<Outcome<Detail, RefusalName>> {
  return run(async (ports) => {
    const discussion = await useCase(ports);
    if (!discussion.ok) return discussion;
    const names = (await namesFor(ports, [discussion.value.conversation], decks, language))(discussion.value.conversation);
    if (names === undefined) return refuse('deckIsUnknown');
    const authors = await authorLabels(ports, discussion.value);
    const asking = await askingLabels(ports, discussion.value);
    return success(presentDetail(discussion.value, { ...names, authors, asking }, actor, language));
  });
}

/** What conversations are told with, read for all at once; undefined for one whose deck is no more. */
export async function namesFor(
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
