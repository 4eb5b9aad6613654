import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { notStartedCard, startCard } from '../../cards/conversations/start';
import { noticeCard } from '../../cards/network/notice';
import { decksAbout, standingDeckKey, type Deck } from '../../domain/conversations/deck';
import { decksToOffer } from '../../domain/conversations/ownDecks/known-decks';
import { networksToStartIn } from '../../domain/conversations/networks-to-start-in';
import { startConversation } from '../../domain/conversations/start-conversation';
import { success } from '../../domain/outcome';
import { conversationTexts } from '../../texts/conversations';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';
import { refused } from './discussion-answer';
import { beginWhatIsNow } from './planned-conversation';
import { askWhichFamilyDeck } from './family-conversation';

/**
 * «samtalekort» in a meeting's chat: starts the three standing questions in the facilitator's network, and the chat gets
 * the card by the outbox. Where a discussion is planned for this hour, that one begins. A facilitator of several networks is asked which one is meeting. In a personal chat, one who
 * has conversations with families is asked which card to begin with.
 */
export const startInChat: CommandHandler = async (turn) => {
  const forFamilies = turn.place.kind === 'personal' ? await askWhichFamilyDeck(turn) : undefined;
  if (forFamilies !== undefined) return forFamilies;
  if (turn.place.kind !== 'group') return notStarted(turn, onlyInAMeeting(turn));
  const networks = await turn.product.asActor(turn.actor, (ports) => networksToStartIn(ports, turn.actor));
  if (!networks.ok) return notStarted(turn, refused(turn, networks.refusal));
  const now = await beginWhatIsNow(turn, turn.place.chatId);
  if (now !== undefined) return now.ok ? undefined : notStarted(turn, refused(turn, now.refusal));
  const [network, ...others] = networks.value;
  if (others.length > 0) return startCard({ networks: networks.value, decks: await networkDecks(turn) }, turn.rendering());
  const command = { networkId: network.id, deckKey: standingDeckKey, chatId: turn.place.chatId };
  const outcome = await turn.product.asActor(turn.actor, (ports) =>
    startConversation(ports, turn.actor, command, turn.product.decks),
  );
  return outcome.ok ? undefined : notStarted(turn, refused(turn, outcome.refusal));
};

/** The facilitator has chosen network and deck. */
export const startChosen: ActionHandler<'conversations.start'> = async (turn, pressed) => {
  if (turn.place.kind !== 'group') return notStarted(turn, onlyInAMeeting(turn));
  const command = { ...pressed.payload, chatId: turn.place.chatId };
  const outcome = await once(turn, pressed, (ports) => startConversation(ports, turn.actor, command, turn.product.decks));
  if (!outcome.ok) return notStarted(turn, refused(turn, outcome.refusal));
  const { said, start } = conversationTexts[turn.actor.language];
  return noticeCard({ title: start.title }, { ...turn.rendering(), notice: { kind: 'done', text: said.started } });
};

/** The shipped decks for networks, and those that the sender's networks have written. */
async function networkDecks({ product, actor }: Turn): Promise<readonly Deck[]> {
  const decks = await product.asActor<readonly Deck[], never>(actor, async (ports) => success(await decksToOffer(ports, actor, product.decks)));
  return decksAbout(decks.ok ? decks.value : product.decks, 'network');
}

/** Contributions are what a network says to itself: they belong in no channel, and one person alone is no meeting. */
function onlyInAMeeting(turn: Turn): Notice {
  return { kind: 'refused', text: conversationTexts[turn.actor.language].start.onlyInAMeeting };
}

function notStarted(turn: Turn, notice: Notice): AdaptiveCard {
  return notStartedCard({ page: turn.tabPage('/conversations') }, { ...turn.rendering(), notice });
}
