import { discussionFacts, type DiscussionFacts } from '../../cards/conversations/discussion-facts';
import type { Deck } from '../../domain/conversations/deck';
import { ownersIn } from '../../domain/conversations/minutes/action-owners';
import { deckWithKey } from '../../domain/conversations/ownDecks/known-decks';
import { viewOf } from '../../domain/conversations/phases/discussion-view';
import type { ConversationId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { ownDecksStore } from '../../store/conversations/own-decks-store';
import { deliveredDiscussion } from '../../store/conversations-delivery';
import type { Transaction } from '../../store/database';

interface Parts {
  readonly decks: readonly Deck[];
  readonly clock: Clock;
  readonly tabPage: (path: string) => string;
}

/** What the cards of a discussion show to everybody, as delivery reads it; undefined when it or its deck is no more. */
export async function deliveredFacts(tx: Transaction, id: ConversationId, { decks, clock, tabPage }: Parts): Promise<DiscussionFacts | undefined> {
  const found = await deliveredDiscussion(tx, id);
  const deck = found && (await deckWithKey({ ownDecks: ownDecksStore(tx) }, decks, found.discussion.conversation.deckKey));
  if (found === undefined || deck === undefined) return undefined;
  const { authors, discussion, network } = found;
  const { phase, networkId } = discussion.conversation;
  const owners = phase === 'agree' || phase === 'discuss' ? await ownersIn({ network, clock }, networkId) : [];
  return discussionFacts(discussion, deck, { authors, owners, page: tabPage(`/conversations/${id}`), ...viewOf(discussion, deck) });
}
