import { ownerNamed, ownersIn } from '../../domain/conversations/minutes/action-owners';
import { approveLines, withdrawLine } from '../../domain/conversations/minutes/answer-for-lines';
import { makeMinutes, networksToSendTo, sendMinutesOn } from '../../domain/conversations/minutes/make-minutes';
import { followUp, planAction } from '../../domain/conversations/minutes/plan-action';
import type { PlannedActionId } from '../../domain/conversations/minutes/planned-action';
import { seeConversation } from '../../domain/conversations/see-conversations';
import { readId, type ContributionId, type ConversationId, type NetworkId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { plainDate } from '../../domain/time';
import { networkTexts } from '../../texts/network';
import { minutesOperations as ops } from '../contract/minutes';
import { answerDetail } from './conversation-answer';
import { handler, type ApiHandler } from './handler';

/** The minutes of discussions, and what they promise, as the API's handlers. */
export function minutesHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.approveLines, async ({ params, ...asking }) => answerDetail(asking, decks, params, (ports, id) => approveLines(ports, asking.actor, id))),
    handler(ops.withdrawLine, async ({ params, ...asking }) => {
      const contributionId = readId<'contribution'>(params.contributionId) ?? ('' as ContributionId);
      return answerDetail(asking, decks, params, (ports, conversationId) => withdrawLine(ports, asking.actor, { conversationId, contributionId }));
    }),
    handler(ops.makeMinutes, async ({ params, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) => makeMinutes(ports, asking.actor, { conversationId, basedOn }))),
    handler(ops.planAction, async ({ params, body, ...asking }) => {
      const dueOn = plainDate(body.dueOn);
      if (dueOn === undefined) return refuse('dateIsUnreadable', 'dueOn');
      return answerDetail(asking, decks, params, (ports, conversationId) => planAction(ports, asking.actor, {
        conversationId, actionId: body.actionId as PlannedActionId | undefined, text: body.text, owner: ownerNamed(body.owner), dueOn, acceptWarning: body.acceptWarning,
      }, decks));
    }),
    handler(ops.listActionOwners, async ({ params, actor, language, run }) => run(async (ports) => {
      const seen = await seeConversation(ports, actor, params.conversationId as ConversationId);
      if (!seen.ok) return seen;
      const owners = await ownersIn(ports, seen.value.conversation.networkId);
      return success({
        items: owners.map(({ organisationId, organisationName, role }) => ({
          owner: organisationId ?? role ?? '', label: organisationName ?? (role === null ? '' : networkTexts[language].roles[role]),
        })),
      });
    })),
    handler(ops.followUp, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) => followUp(ports, asking.actor, {
        conversationId, answers: body.answers.map(({ actionId, answer }) => ({ actionId: actionId as PlannedActionId, answer })),
      }, decks))),
    handler(ops.listNetworksToSendTo, async ({ params, actor, run }) => run(async (ports) => {
      const seen = await seeConversation(ports, actor, params.conversationId as ConversationId);
      if (!seen.ok) return seen;
      return success({ items: (await networksToSendTo(ports)).map(({ id, name }) => ({ id, name })) });
    })),
    handler(ops.sendMinutesOn, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        sendMinutesOn(ports, asking.actor, { conversationId, networkId: body.networkId as NetworkId }))),
  ];
}
