import { groupLines } from '../../domain/conversations/phases/group-lines';
import { signalReady } from '../../domain/conversations/phases/signal-ready';
import { voteFor } from '../../domain/conversations/phases/vote';
import { refuse } from '../../domain/outcome';
import { conversationTexts } from '../../texts/conversations';
import { discussionTexts } from '../../texts/discussion';
import type { ActionHandler } from '../handler';
import { answerChange } from './discussion-answer';

/** «Jeg er klar». */
export const readyFromCard: ActionHandler<'conversations.ready'> = async (turn, pressed) => {
  const { conversationId } = pressed.payload;
  const { said } = discussionTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => signalReady(ports, turn.actor, { conversationId, ready: true }, turn.product.decks),
    { said: said.ready, saidBefore: said.ready, typed: pressed.payload },
  );
};

/** «Sett sammen»: two lines chosen in the card. */
export const groupFromCard: ActionHandler<'conversations.group'> = async (turn, pressed) => {
  const { conversationId, line, to } = pressed.payload;
  const { said } = discussionTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    async (ports) => (line === undefined || to === undefined || line === to
      ? refuse('twoLinesAreNeeded')
      : groupLines(ports, turn.actor, { conversationId, contributionId: line, to }, turn.product.decks)),
    { said: said.grouped, saidBefore: conversationTexts[turn.actor.language].said.pressedBefore, typed: pressed.payload },
  );
};

/** «Gi stemmer»: one vote for each theme chosen. */
export const voteFromCard: ActionHandler<'conversations.vote'> = async (turn, pressed) => {
  const { conversationId, themes } = pressed.payload;
  const { said } = discussionTexts[turn.actor.language];
  return answerChange(
    turn,
    pressed,
    (ports) => voteFor(ports, turn.actor, { conversationId, themes }, turn.product.decks),
    { said: said.voted, saidBefore: said.voted, typed: pressed.payload },
  );
};
