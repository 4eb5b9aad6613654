import { contribute } from '../../domain/conversations/contribute';
import { conversationTexts } from '../../texts/conversations';
import type { ActionHandler } from '../handler';
import { answerChange } from './discussion-answer';

/** «Bidra»: the writer sees the contribution at once, the chat's card follows by the outbox. */
export const contributeFromCard: ActionHandler<'conversations.contribute'> = async (turn, pressed) => {
  const { conversationId, stepKey, text, agreements, acceptWarning } = pressed.payload;
  const { said } = conversationTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => contribute(ports, turn.actor, { conversationId, stepKey, text, acceptWarning, tellBack: 'thisQuestion' }, turn.product.decks),
    // A card that the client shows again from before may carry a new text: it is kept, and pressing again counts.
    { said: said.contributed, saidBefore: said.contributedBefore, typed: { text: '', agreements } },
  );
};
