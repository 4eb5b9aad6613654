import { z } from 'zod';
import { id, networkRef } from './common';
import { conversationDetail, conversationPath as params } from './conversations';
import { operation } from './operation';

/** A discussion for somebody outside it: whose it is, and how one's own request stands. */
const answer = z.object({ network: networkRef, own: z.enum(['none', 'waiting', 'admitted', 'declined']) });

export const admissionOperations = {
  getAdmission: operation({
    name: 'getAdmission', method: 'get', path: '/api/conversations/{conversationId}/admission', summary: 'How one’s own request to be let in stands',
    params, answer,
  }),
  askToJoin: operation({
    name: 'askToJoin', method: 'put', path: '/api/conversations/{conversationId}/admission', summary: 'Asks the facilitator to be let in; asking twice is asking once',
    params, answer,
  }),
  answerAdmission: operation({
    name: 'answerAdmission', method: 'put', path: '/api/conversations/{conversationId}/admissions/{admissionId}', summary: 'The facilitator lets somebody in, or says no',
    params: params.extend({ admissionId: id }), body: z.strictObject({ answer: z.enum(['admitted', 'declined']) }), answer: conversationDetail, leavesNoTrace: true,
  }),
};
