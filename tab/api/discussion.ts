import { groupLines } from '../../domain/conversations/phases/group-lines';
import { handOver } from '../../domain/conversations/phases/hand-over';
import { listFacilitators } from '../../domain/conversations/phases/list-facilitators';
import { setTimer } from '../../domain/conversations/phases/set-timer';
import { signalReady } from '../../domain/conversations/phases/signal-ready';
import { vote } from '../../domain/conversations/phases/vote';
import { readId, type ContributionId, type ConversationId, type PersonId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { networkTexts } from '../../texts/network';
import { discussionOperations as ops } from '../contract/discussion';
import { answerDetail } from './conversation-answer';
import { handler, type ApiHandler } from './handler';

/** What people do in a discussion, as the API's handlers. */
export function discussionHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.signalReady, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) => signalReady(ports, asking.actor, { conversationId, ...body }, decks))),
    handler(ops.groupLines, async ({ params, body, ...asking }) =>
      onLine(params.contributionId, (contributionId) => answerDetail(asking, decks, params, (ports, conversationId) =>
        groupLines(ports, asking.actor, { conversationId, contributionId, to: body.to as ContributionId | null }, decks)))),
    handler(ops.vote, async ({ params, body, ...asking }) =>
      onLine(params.contributionId, (contributionId) => answerDetail(asking, decks, params, (ports, conversationId) =>
        vote(ports, asking.actor, { conversationId, contributionId, ...body }, decks)))),
    handler(ops.setTimer, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) => setTimer(ports, asking.actor, { conversationId, ...body }, decks))),
    handler(ops.listFacilitators, async ({ params, actor, language, run }) => run(async (ports) => {
      const people = await listFacilitators(ports, actor, params.conversationId as ConversationId);
      return people.ok ? success({ items: people.value.map((one) => ({ id: one.personId, label: networkTexts[language].personLabel(one) })) }) : people;
    })),
    handler(ops.handOver, async ({ params, body, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        handOver(ports, asking.actor, { conversationId, to: body.to as PersonId, basedOn }, decks))),
  ];
}

function onLine<Answer>(line: string, answer: (id: ContributionId) => Promise<Answer>) {
  const id = readId<'contribution'>(line);
  return id === undefined ? Promise.resolve(refuse('notFound')) : answer(id);
}
