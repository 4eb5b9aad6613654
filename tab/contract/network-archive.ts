import { z } from 'zod';
import { archiveFacts, reasonsNotToKeep } from './archive';
import { id } from './common';
import { operation } from './operation';

const params = z.strictObject({ noun: z.enum(['groupOffer', 'conversation']), nounId: id });

/** Hand-over of group offers and of discussions' minutes to their network's archive, for its coordinator. */
export const networkArchiveOperations = {
  readNetworkArchive: operation({
    name: 'readNetworkArchive', method: 'get', path: '/api/archive/{noun}/{nounId}', summary: 'How a group offer, or the minutes of a discussion, stands with its network’s archive',
    params, answer: archiveFacts,
  }),
  deliverToNetworkArchive: operation({
    name: 'deliverToNetworkArchive', method: 'post', path: '/api/archive/{noun}/{nounId}/packages', summary: 'A package for the network’s archive, as a ZIP; its checksum is kept',
    params, answer: z.object({ handoverId: id, fileName: z.string(), checksum: z.string(), content: z.base64() }), status: 201, leavesNoTrace: true,
  }),
  registerNetworkReceipt: operation({
    name: 'registerNetworkReceipt', method: 'put', path: '/api/archive/{noun}/{nounId}/packages/{handoverId}/receipt', summary: 'The archive’s own reference for what it got from the network',
    params: params.extend({ handoverId: id }), body: z.strictObject({ receipt: z.string().max(40) }), answer: archiveFacts,
  }),
  markNetworkNotWorthKeeping: operation({
    name: 'markNetworkNotWorthKeeping', method: 'put', path: '/api/archive/{noun}/{nounId}/not-worth-keeping', summary: 'The coordinator says that it, as it is, is not worth keeping',
    params, body: z.strictObject({ reason: z.enum(reasonsNotToKeep) }), answer: archiveFacts,
  }),
};
