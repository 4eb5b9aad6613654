import { lastAgreedCard } from '../../cards/conversations/last-agreed';
import { noticeCard } from '../../cards/network/notice';
import { lastAgreed } from '../../domain/conversations/last-agreed';
import { success } from '../../domain/outcome';
import { conversationTexts } from '../../texts/conversations';
import type { CommandHandler } from '../handler';
import { factsOf, refused } from './discussion-answer';

/** «avtalt sist»: what this chat, else any of the person's networks, agreed on last. */
export const showLastAgreed: CommandHandler = async (turn) => {
  const chatId = turn.place.kind === 'group' ? turn.place.chatId : null;
  const facts = await turn.product.asActor(turn.actor, async (ports) => {
    const discussion = await lastAgreed(ports, turn.actor, chatId);
    return discussion === undefined ? success(undefined) : factsOf(turn, ports, discussion);
  });
  if (facts.ok) return lastAgreedCard(facts.value, turn.rendering());
  const { title } = conversationTexts[turn.actor.language].lastAgreed;
  return noticeCard({ title }, { ...turn.rendering(), notice: refused(turn, facts.refusal) });
};
