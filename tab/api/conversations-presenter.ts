import { takesContribution, type Conversation, type Discussion } from '../../domain/conversations/conversation';
import { stepOf, type Deck } from '../../domain/conversations/deck';
import { facilitates } from '../../domain/conversations/facilitate';
import { conversationPolicy } from '../../domain/conversations/policy';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import type { conversationOperations } from '../contract/conversations';
import type { AnswerOf } from '../contract/operation';

type Ops = typeof conversationOperations;
type Listed<Name extends 'listDecks' | 'listConversations'> = AnswerOf<Ops[Name]>['items'][number];

/** What a conversation is told with besides its own: its deck, and what its network and its facilitator are called. */
export interface ConversationNames {
  readonly deck: Deck;
  readonly networkName: string;
  readonly facilitatorLabel: string;
}

/** A deck, for somebody who is about to choose one. */
export function presentDeck(deck: Deck, language: Language): Listed<'listDecks'> {
  return {
    key: deck.key,
    title: deck.title[language],
    about: deck.about,
    ...(deck.owner === null ? {} : { owner: deck.owner[language] }),
    ...(deck.edition === undefined ? {} : { edition: { network: { id: deck.edition.networkId, name: deck.edition.networkName }, number: deck.edition.number } }),
    purpose: deck.purpose[language],
    participants: deck.participants[language],
    deskCalendar: deck.deskCalendar,
    outcomes: deck.outcomes.map((outcome) => outcome[language]),
    steps: deck.steps.map(({ key, question, purpose, prompts, participants, minutes, opens }) => ({
      key,
      question: question[language],
      ...(purpose === undefined ? {} : { purpose: purpose[language] }),
      prompts: prompts.map((prompt) => prompt[language]),
      ...(participants === undefined ? {} : { participants: participants[language] }),
      ...(minutes === null ? {} : { minutes }),
      ...(opens === undefined ? {} : { opens }),
    })),
  };
}

/** A conversation as a line of a list. */
export function presentSummary(
  conversation: Conversation,
  { deck, networkName, facilitatorLabel }: ConversationNames,
  language: Language,
): Listed<'listConversations'> {
  return {
    id: conversation.id,
    version: conversation.version,
    deck: { key: deck.key, title: deck.title[language] },
    network: { id: conversation.networkId, name: networkName },
    facilitator: { id: conversation.facilitatorId, label: facilitatorLabel },
    state: conversation.state,
    startedAt: conversation.startedAt.toString(),
    ...(conversation.closedAt === null ? {} : { closedAt: conversation.closedAt.toString() }),
    currentStep: {
      key: conversation.stepKey,
      question: stepOf(deck, conversation.stepKey)?.question[language] ?? conversation.stepKey,
      ordinal: deck.steps.findIndex(({ key }) => key === conversation.stepKey) + 1,
      of: deck.steps.length,
    },
  };
}

/** A whole conversation with what the reader may do in it; nobody is told who wrote what. */
export function presentDetail(
  { conversation, contributions, agreements }: Discussion,
  names: ConversationNames,
  actor: Actor,
  language: Language,
): AnswerOf<Ops['getConversation']> {
  const { deck } = names;
  return {
    ...presentSummary(conversation, names, language),
    steps: deck.steps.map(({ key, question, prompts }) => ({
      key,
      question: question[language],
      prompts: prompts.map((prompt) => prompt[language]),
      current: conversation.state === 'running' && key === conversation.stepKey,
      contributions: contributions
        .filter(({ stepKey }) => stepKey === key)
        .map(({ id, text, own, at }) => ({ id, text, own, at: at.toString() })),
    })),
    agreements: [...agreements],
    may: {
      contribute:
        conversationPolicy.permits(actor, 'contribute', conversation) &&
        takesContribution(conversation, deck, conversation.stepKey).ok,
      facilitate: conversation.state === 'running' && facilitates(actor, conversation),
    },
  };
}
