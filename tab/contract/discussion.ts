import { z } from 'zod';
import { id, personRef } from './common';
import { conversationDetail as answer, conversationPath as params } from './conversations';
import { operation } from './operation';

/**
 * What people do in a network's discussion. Answers tell the reader which lines are their own, so none is kept under an
 * Idempotency-Key; each of these says how things are to be, and saying it twice changes nothing more.
 */
export const discussionOperations = {
  signalReady: operation({
    name: 'signalReady', method: 'put', path: '/api/conversations/{conversationId}/ready', summary: 'Says that one is ready with what is done now, or not after all',
    params, body: z.strictObject({ ready: z.boolean() }), answer, leavesNoTrace: true,
  }),
  groupLines: operation({
    name: 'groupLines', method: 'put', path: '/api/conversations/{conversationId}/contributions/{contributionId}/theme',
    summary: 'Puts a line together with another, or takes it out of its theme',
    params: params.extend({ contributionId: id }), body: z.strictObject({ to: id.nullable() }), answer, leavesNoTrace: true,
  }),
  vote: operation({
    name: 'vote', method: 'put', path: '/api/conversations/{conversationId}/contributions/{contributionId}/votes', summary: 'Sets how many of one’s votes a theme has',
    params: params.extend({ contributionId: id }), body: z.strictObject({ votes: z.int().min(0).max(10) }), answer, leavesNoTrace: true,
  }),
  setTimer: operation({
    name: 'setTimer', method: 'put', path: '/api/conversations/{conversationId}/timer', summary: 'The facilitator says how many minutes this stage may take',
    params, body: z.strictObject({ minutes: z.int().min(1).max(120).nullable() }), answer, leavesNoTrace: true,
  }),
  listFacilitators: operation({
    name: 'listFacilitators', method: 'get', path: '/api/conversations/{conversationId}/facilitators', summary: 'Who may lead the conversation besides the one who does',
    params, answer: z.object({ items: z.array(personRef) }),
  }),
  handOver: operation({
    name: 'handOver', method: 'put', path: '/api/conversations/{conversationId}/facilitator', summary: 'Gives the lead to another who may lead, or takes it over',
    params, body: z.strictObject({ to: id }), answer, needsVersion: true, leavesNoTrace: true,
  }),
};
