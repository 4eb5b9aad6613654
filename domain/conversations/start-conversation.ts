import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { tellTheChat } from './conversation-message';
import type { Conversation, Discussion } from './conversation';
import type { Deck } from './deck';
import { discussionOf } from './discussion';
import { deckToBegin } from './ownDecks/known-decks';
import { mayBe, type Authorship } from './phases/authorship';
import { inOrder, standingPhases, type Phase } from './phases/phase';
import { at, stagesOf } from './phases/run';
import { conversationPolicy } from './policy';

export interface StartConversation {
  readonly networkId: NetworkId;
  readonly deckKey: string;
  /** The meeting's chat, which gets the card; null when it is started from the tab. */
  readonly chatId: string | null;
  /** The phases wanted; those of the deck when absent. */
  readonly phases?: readonly Phase[] | undefined;
  /** Who is told whose a line is; the facilitator alone when absent. */
  readonly authorship?: Authorship | undefined;
  /** How many votes each has, 1 to 10; three when absent. */
  readonly votesEach?: number | undefined;
}

const standingAuthorship: Authorship = 'namedToFacilitator';
const standingVotes = 3;
const mostVotes = 10;

export type StartingRefusal =
  | 'notAllowed' | 'deckIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork' | 'deckIsAboutAFamily' | 'votesAreOutOfRange' | 'anonymousNeedsThinking' | 'conversationIsRunning';

/**
 * Starts a conversation at its first stage; the actor becomes its facilitator (FHN-06). Its phases and who is told whose a line
 * is are chosen here, and stay. A chat holds one running conversation at a time.
 * Refuses: `notAllowed`, `deckIsUnknown`, `deckIsOutOfUse`, `deckIsOfAnotherNetwork`, `deckIsAboutAFamily`, `votesAreOutOfRange`,
 * `anonymousNeedsThinking`, `conversationIsRunning`.
 */
export async function startConversation(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  command: StartConversation,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, StartingRefusal>> {
  if (!conversationPolicy.permits(actor, 'start', command)) return refuse('notAllowed');
  const chosen = await deckToBegin(ports, actor, command, decks);
  if (!chosen.ok) return chosen;
  const deck = chosen.value;
  const phases = inOrder(command.phases ?? deck.phases ?? standingPhases);
  const [first] = stagesOf(deck, phases);
  if (first === undefined) return refuse('deckIsUnknown');
  if (deck.about !== 'network') return refuse('deckIsAboutAFamily');
  const { authorship = standingAuthorship, votesEach = standingVotes } = command;
  if (!Number.isInteger(votesEach) || votesEach < 1 || votesEach > mostVotes) return refuse('votesAreOutOfRange', 'votesEach');
  const fits = mayBe(authorship, phases);
  if (!fits.ok) return fits;
  const conversation: Conversation = {
    id: ports.newId<'conversation'>(),
    networkId: command.networkId,
    deckKey: deck.key,
    facilitatorId: actor.scope.personId,
    chatId: command.chatId,
    phases,
    authorship,
    votesEach,
    ...at({ revealed: [] }, first),
    timerEndsAt: null,
    state: 'running',
    startedAt: ports.clock(),
    closedAt: null,
    approveBy: null,
    minutesAt: null,
    leftOut: 0,
    nextAssessmentOn: null,
    guests: [],
    version: 1,
  };
  if (!(await ports.conversations.start(conversation))) return refuse('conversationIsRunning');
  await ports.events.append({ noun: 'conversation', nounId: conversation.id, what: 'started', version: conversation.version });
  await tellTheChat(ports, conversation);
  return success(await discussionOf(ports, conversation));
}
