import { freeText, noteAcceptedWarning, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { longestContribution, takesContribution, type Discussion } from './conversation';
import { tellTheChatInAWhile } from './conversation-message';
import type { Deck } from './deck';
import { discussionOf } from './discussion';
import { deckWithKey } from './ownDecks/known-decks';
import { conversationPolicy } from './policy';
import type { ConversationRefusal } from './refusals';

export interface Contribute {
  readonly conversationId: ConversationId;
  /** The step the writer has in front of them. */
  readonly stepKey: string;
  readonly text: string;
  /** The writer has seen the guard's warning and says that the text tells of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

/**
 * Adds what a member of the network has written to the current step. The conversation is held meanwhile,
 * so that nobody's text ends under a question they did not see.
 * Refuses: `notFound`, `notAllowed`, `conversationIsClosed`, `stepIsNotCurrent`, `answersAreNotWritten`,
 * `deckIsUnknown`, and what free text is refused for, naming the field `text`.
 */
export async function contribute(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  command: Contribute,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed' | ConversationRefusal | FreeTextRefusal>> {
  const conversation = await ports.conversations.hold(command.conversationId);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'contribute', conversation)) return refuse('notAllowed');
  const deck = await deckWithKey(ports, decks, conversation.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const taken = takesContribution(conversation, deck, command.stepKey);
  if (!taken.ok) return taken;
  const text = freeText(command.text, { most: longestContribution, field: 'text', at: ports.clock(), acceptWarning: command.acceptWarning });
  if (!text.ok) return text;

  const id = ports.newId<'contribution'>();
  await ports.conversations.contribute({
    id,
    conversationId: conversation.id,
    stepKey: command.stepKey,
    text: text.value.text,
    at: ports.clock(),
  });
  await ports.events.append({ noun: 'contribution', nounId: id, what: 'contributed', version: 1 });
  await noteAcceptedWarning(ports, [text.value], { noun: 'contribution', nounId: id, version: 1 });
  await tellTheChatInAWhile(ports, conversation);
  return success(await discussionOf(ports, conversation));
}
