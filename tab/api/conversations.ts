import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import { decksToOffer } from '../../domain/conversations/ownDecks/known-decks';
import { moveOn } from '../../domain/conversations/move-on';
import { listConversations, seeConversation } from '../../domain/conversations/see-conversations';
import { startConversation } from '../../domain/conversations/start-conversation';
import { readId, type ContributionId, type NetworkId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { plainDate } from '../../domain/time';
import { conversationOperations as ops } from '../contract/conversations';
import { answerDetail, namesFor, presented } from './conversation-answer';
import { presentDeck, presentSummary } from './conversations-presenter';
import { handler, type ApiHandler } from './handler';

/** The conversations area's part of the API. */
export function conversationsHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.listDecks, async ({ actor, language, run }) => run(async (ports) =>
      success({ items: (await decksToOffer(ports, actor, decks)).map((deck) => presentDeck(deck, language)) }),
    )),
    handler(ops.listConversations, async ({ actor, language, query, run }) => {
      const after = readId<'conversation'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const networkId = readId<'network'>(query.networkId);
      return run(async (ports) => {
        const page = await listConversations(ports, actor, {
          limit: query.limit,
          ...(after === undefined ? {} : { after }),
          ...(networkId === undefined ? {} : { networkId }),
        });
        const namesOf = await namesFor(ports, page.conversations, decks, language);
        const items = page.conversations.flatMap((conversation) => {
          const names = namesOf(conversation);
          return names === undefined ? [] : [presentSummary(conversation, names, language)];
        });
        return success({ items, ...(page.next === undefined ? {} : { nextCursor: page.next }) });
      });
    }),
    handler(ops.getConversation, async ({ params, ...asking }) =>
      answerDetail(asking, decks, params, (ports, id) => seeConversation(ports, asking.actor, id)),
    ),
    handler(ops.startConversation, async ({ body, ...asking }) => {
      const command = { ...body, networkId: body.networkId as NetworkId, chatId: null };
      return presented(asking, decks, (ports) => startConversation(ports, asking.actor, command, decks));
    }),
    handler(ops.contribute, async ({ params, body, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        contribute(ports, asking.actor, { ...body, conversationId, contributionId: body.contributionId as ContributionId | undefined }, decks),
      ),
    ),
    handler(ops.moveOn, async ({ params, body, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        moveOn(ports, asking.actor, { conversationId, basedOn, ...body }, decks),
      ),
    ),
    handler(ops.closeConversation, async ({ params, body, basedOn, ...asking }) =>
      answerDetail(asking, decks, params, (ports, conversationId) =>
        closeConversation(ports, asking.actor, {
          conversationId, basedOn, ...body, nextAssessmentOn: body.nextAssessmentOn === undefined ? undefined : plainDate(body.nextAssessmentOn),
        }, decks),
      ),
    ),
  ];
}
