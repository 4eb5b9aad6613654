import { ownerNamed } from '../../domain/conversations/minutes/action-owners';
import { approveLines } from '../../domain/conversations/minutes/answer-for-lines';
import { makeMinutes } from '../../domain/conversations/minutes/make-minutes';
import { followUp, planAction } from '../../domain/conversations/minutes/plan-action';
import { refuse } from '../../domain/outcome';
import { plainDate } from '../../domain/time';
import { conversationTexts } from '../../texts/conversations';
import { minutesTexts } from '../../texts/minutes';
import type { ActionHandler } from '../handler';
import { answerChange } from './discussion-answer';

/** «Legg til»: what is to be done, who does it, and by when. */
export const planFromCard: ActionHandler<'conversations.plan'> = async (turn, pressed) => {
  const { conversationId, action, owner, dueOn, acceptWarning, text, agreements } = pressed.payload;
  const day = plainDate(dueOn);
  return answerChange(
    turn,
    pressed,
    async (ports) => (day === undefined
      ? refuse('dateIsUnreadable', 'dueOn')
      : planAction(ports, turn.actor, { conversationId, text: action, owner: ownerNamed(owner), dueOn: day, acceptWarning }, turn.product.decks)),
    { said: minutesTexts[turn.actor.language].said.planned, saidBefore: conversationTexts[turn.actor.language].said.pressedBefore, typed: { text, agreements } },
  );
};

/** «Lagre svarene» under «Hva lovet vi sist?». */
export const followUpFromCard: ActionHandler<'conversations.followUp'> = async (turn, pressed) => {
  const { conversationId, answers } = pressed.payload;
  const { said } = minutesTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => followUp(ports, turn.actor, { conversationId, answers }, turn.product.decks),
    { said: said.answered, saidBefore: said.answered, typed: pressed.payload },
  );
};

/** «Godkjenn bidragene mine». */
export const approveFromCard: ActionHandler<'conversations.approve'> = async (turn, pressed) => {
  const { said } = minutesTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => approveLines(ports, turn.actor, pressed.payload.conversationId),
    { said: said.approved, saidBefore: said.approved, typed: pressed.payload },
  );
};

/** «Godkjenn referatet». */
export const makeMinutesFromCard: ActionHandler<'conversations.makeMinutes'> = async (turn, pressed) => {
  const { conversationId, basedOn } = pressed.payload;
  const { said } = minutesTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => makeMinutes(ports, turn.actor, { conversationId, basedOn }),
    { said: said.made, saidBefore: said.made, typed: pressed.payload },
  );
};
