import { z } from 'zod';
import { acceptWarning, day, freeText, id, networkRef } from './common';
import { conversationDetail as answer, conversationPath as params } from './conversations';
import { operation } from './operation';

/** What comes out of a discussion: its writers answer for their lines, then there are minutes; what is promised is followed up. */
export const minutesOperations = {
  approveLines: operation({
    name: 'approveLines', method: 'put', path: '/api/conversations/{conversationId}/approval', summary: 'Approves all of the reader’s own lines for the minutes',
    params, answer, leavesNoTrace: true,
  }),
  withdrawLine: operation({
    name: 'withdrawLine', method: 'delete', path: '/api/conversations/{conversationId}/contributions/{contributionId}', summary: 'Takes a line of the reader’s own away, with its text',
    params: params.extend({ contributionId: id }), answer, leavesNoTrace: true,
  }),
  makeMinutes: operation({
    name: 'makeMinutes', method: 'put', path: '/api/conversations/{conversationId}/minutes', summary: 'The facilitator approves the minutes, and who wrote is forgotten',
    params, answer, needsVersion: true, leavesNoTrace: true,
  }),
  planAction: operation({
    name: 'planAction', method: 'post', path: '/api/conversations/{conversationId}/actions', summary: 'The facilitator writes down what is promised, who does it and by when',
    params,
    body: z.strictObject({
      /** A random id: sent twice, it is planned once. */
      actionId: id.optional(), text: freeText(300), /** A service by its id, or a role. */ owner: z.string().min(1).max(60), dueOn: day, acceptWarning,
    }),
    answer, status: 201, leavesNoTrace: true,
  }),
  listActionOwners: operation({
    name: 'listActionOwners', method: 'get', path: '/api/conversations/{conversationId}/action-owners', summary: 'Who can be promised for: the network’s services, and roles',
    params, answer: z.object({ items: z.array(z.object({ owner: z.string(), label: z.string() })) }),
  }),
  followUp: operation({
    name: 'followUp', method: 'put', path: '/api/conversations/{conversationId}/follow-up', summary: 'Writes down what became of what the network promised last',
    params, body: z.strictObject({ answers: z.array(z.strictObject({ actionId: id, answer: z.enum(['done', 'notYet', 'dropped']) })).max(100) }), answer, leavesNoTrace: true,
  }),
  listNetworksToSendTo: operation({
    name: 'listNetworksToSendTo', method: 'get', path: '/api/conversations/{conversationId}/minutes/recipients', summary: 'The leaders’ networks that minutes can be sent on to',
    params, answer: z.object({ items: z.array(networkRef) }),
  }),
  sendMinutesOn: operation({
    name: 'sendMinutesOn', method: 'post', path: '/api/conversations/{conversationId}/minutes/recipients', summary: 'Sends what was agreed on to a leaders’ network',
    params, body: z.strictObject({ networkId: id }), answer, leavesNoTrace: true,
  }),
};
