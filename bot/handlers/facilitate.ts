import { closeConversation } from '../../domain/conversations/close-conversation';
import { moveOn } from '../../domain/conversations/move-on';
import { conversationTexts } from '../../texts/conversations';
import type { ActionHandler } from '../handler';
import { answerChange } from './discussion-answer';

/** The step on: the next question, what was written to this one, the next theme. What the facilitator has written down so far stays in its field. */
export const moveOnFromCard: ActionHandler<'conversations.moveOn'> = async (turn, pressed) => {
  const { conversationId, basedOn, withoutRevealing } = pressed.payload;
  const { said } = conversationTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => moveOn(ports, turn.actor, { conversationId, basedOn, withoutRevealing }, turn.product.decks),
    { said: said.movedOn, saidBefore: said.pressedBefore, typed: pressed.payload },
  );
};

/** «Avslutt», with what was agreed: one thing a line, empty lines left out. */
export const closeFromCard: ActionHandler<'conversations.close'> = async (turn, pressed) => {
  const { conversationId, basedOn, acceptWarning } = pressed.payload;
  const { said } = conversationTexts[turn.actor.language];
  const agreements = pressed.payload.agreements.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  return answerChange(
    turn,
    pressed,
    (ports) => closeConversation(ports, turn.actor, { conversationId, basedOn, agreements, acceptWarning }, turn.product.decks),
    { said: said.closed, saidBefore: said.pressedBefore, typed: pressed.payload },
  );
};
