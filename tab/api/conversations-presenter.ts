import type { Contribution, Conversation, Discussion } from '../../domain/conversations/conversation';
import { stepOf, type Deck } from '../../domain/conversations/deck';
import { viewOf } from '../../domain/conversations/phases/discussion-view';
import { inOrder, standingPhases, type DiscussionAction } from '../../domain/conversations/phases/phase';
import { mayHappen } from '../../domain/conversations/phases/run';
import { facilitates, permits } from '../../domain/conversations/phases/take-part';
import { archivePolicy } from '../../domain/keeping/archive/policy';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { PlannedAction } from '../../domain/conversations/minutes/planned-action';
import { networkTexts } from '../../texts/network';
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
    phases: [...inOrder(deck.phases ?? standingPhases)],
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

/** A whole conversation with what the reader may do in it; who wrote what is told to whom the conversation says. */
export function presentDetail(
  discussion: Discussion,
  { authors, asking, ...names }: ConversationNames & { readonly authors: readonly PersonLabelFacts[]; readonly asking: readonly PersonLabelFacts[] },
  actor: Actor,
  language: Language,
): AnswerOf<Ops['getConversation']> {
  const { deck } = names;
  const { conversation, contributions, counted, signals, agreements, answers, actions, promised, admissions } = discussion;
  const { phases, phase, authorship, votesEach, revealed, themeAt, timerEndsAt, nextAssessmentOn, approveBy, minutesAt, leftOut } = conversation;
  const { themes, next, isBeginning } = viewOf(discussion, deck);
  const running = conversation.state === 'running';
  const may = (action: DiscussionAction) => permits(actor, action, conversation).ok && mayHappen(conversation, deck, action).ok;
  const presentLine = ({ id, text, own, at, authorId, byTelephone, approved }: Contribution) => {
    const author = authors.find(({ personId }) => personId === authorId);
    return { id, text, own, at: at.toString(), byTelephone, approved, ...(author === undefined ? {} : { author: networkTexts[language].personLabel(author) }) };
  };
  return {
    ...presentSummary(conversation, names, language),
    steps: deck.steps.map(({ key, question, prompts, minutes }) => ({
      key,
      question: question[language],
      prompts: prompts.map((prompt) => prompt[language]),
      current: running && key === conversation.stepKey,
      ...(minutes === null ? {} : { minutes }),
      revealed: revealed.includes(key),
      contributions: contributions.filter(({ stepKey }) => stepKey === key).map(presentLine),
      count: counted.find(({ stepKey }) => stepKey === key)?.lines ?? 0,
    })),
    phases: [...phases], phase, authorship, votesEach, themeAt, signals,
    ...(next === null ? {} : { next }),
    ...(timerEndsAt === null ? {} : { timerEndsAt: timerEndsAt.toString() }),
    ...(nextAssessmentOn === null ? {} : { nextAssessmentOn: nextAssessmentOn.toString() }),
    themes: themes.map(({ head, others, votes, own }) => ({
      id: head.id, text: head.text, others: others.map(({ id, text }) => ({ id, text })), ownVotes: own, ...(votes === null ? {} : { votes }),
    })),
    agreements: [...agreements],
    answers: { ...answers, ...(approveBy === null ? {} : { until: approveBy.toString() }) },
    ...(minutesAt === null ? {} : { minutesAt: minutesAt.toString() }),
    leftOut, isBeginning,
    actions: actions.map((action) => presentAction(action, language)),
    promised: promised.map((action) => presentAction(action, language)),
    admissions: admissions.flatMap(({ id, personId, state }) => {
      const who = asking.find((one) => one.personId === personId);
      return state === 'admitted' || who === undefined ? [] : { id, state, label: networkTexts[language].personLabel(who) };
    }),
    may: {
      contribute: may('contribute'), signalReady: may('signalReady'), group: may('group'), vote: may('vote'),
      facilitate: running && facilitates(actor, conversation),
      plan: may('promise'),
      approve: !running && minutesAt === null && answers.ownOpen > 0,
      // Those who have not answered have two working days; after them the minutes come by themselves.
      makeMinutes: !running && minutesAt === null && facilitates(actor, conversation) && answers.answered >= answers.writers,
      sendOn: minutesAt !== null && facilitates(actor, conversation),
      archive: minutesAt !== null && archivePolicy.permits(actor, 'deliver', { side: 'network', networkId: conversation.networkId }),
      takeOver: running && !facilitates(actor, conversation) && may('handOver'),
    },
  };
}

function presentAction({ id, text, organisationName, role, dueOn, state }: PlannedAction, language: Language) {
  const owner = [role === null ? undefined : networkTexts[language].roles[role], organisationName ?? undefined].filter((part) => part !== undefined);
  return { id, text, owner: owner.join(', '), dueOn: dueOn.toString(), state };
}
