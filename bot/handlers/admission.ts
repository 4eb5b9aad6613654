import { whoWaitsCard } from '../../cards/conversations/who-waits';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { answerAdmission } from '../../domain/conversations/admission/answer-admission';
import { askToJoin } from '../../domain/conversations/admission/ask-to-join';
import type { Discussion } from '../../domain/conversations/conversation';
import { seeConversation } from '../../domain/conversations/see-conversations';
import type { ConversationId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { admissionTexts } from '../../texts/admission';
import { networkTexts } from '../../texts/network';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';
import { asItIsNow, refused } from './discussion-answer';

/** «Be om å bli med», and pressed again: how it stands, and the discussion once one is in. Asking twice is asking once. */
export const askToJoinFromCard: ActionHandler<'conversations.askToJoin'> = async (turn, { payload: { conversationId } }) => {
  const door = await turn.product.asActor(turn.actor, (ports) => askToJoin(ports, turn.actor, conversationId));
  return asItIsNow(turn, conversationId, door.ok || door.refusal === 'admissionWasDeclined' ? undefined : refused(turn, door.refusal));
};

/** «Slipp inn» and «Nei», each pressed once; the card then asks about those who still wait. */
export const answerAdmissionFromCard: ActionHandler<'conversations.answerAdmission'> = async (turn, pressed) => {
  const { conversationId, admissionId, answer } = pressed.payload;
  const { said } = admissionTexts[turn.actor.language];
  const outcome = await once(turn, { ...pressed, about: admissionId }, (ports) =>
    answerAdmission(ports, turn.actor, { conversationId, admissionId, answer }, turn.product.decks));
  if (!outcome.ok) return whoWaitsNow(turn, conversationId, refused(turn, outcome.refusal));
  const done = outcome.value.before ? said.before : answer === 'admitted' ? said.admit : said.decline;
  return whoWaitsNow(turn, conversationId, { kind: 'done', text: done });
};

/** Who waits now, for the one who leads; only the notice for others. */
async function whoWaitsNow(turn: Turn, conversationId: ConversationId, notice: Notice): Promise<AdaptiveCard> {
  const rendering = { ...turn.rendering(), notice };
  const facts = await turn.product.asActor(turn.actor, async (ports) => {
    const seen = await seeConversation(ports, turn.actor, conversationId);
    if (!seen.ok) return seen;
    return seen.value.conversation.facilitatorId === turn.actor.scope.personId ? success(await waitingIn(ports, seen.value)) : refuse('onlyTheFacilitator');
  });
  if (!facts.ok) return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
  return whoWaitsCard({ ...facts.value, conversationId, page: turn.tabPage(`/conversations/${conversationId}`) }, rendering);
}

async function waitingIn({ network }: Pick<Ports, 'network'>, { conversation, admissions }: Discussion) {
  const waiting = admissions.filter(({ state }) => state === 'waiting');
  const people = await network.labelFacts(waiting.map(({ personId }) => personId));
  return {
    networkName: (await network.network(conversation.networkId))?.name ?? '',
    waiting: waiting.flatMap(({ id, personId }) => {
      const who = people.find((one) => one.personId === personId);
      return who === undefined ? [] : [{ id, who }];
    }),
  };
}
