import { gatheringOperations } from '../../../contract/gatherings';
import type { AnswerOf } from '../../../contract/operation';
import { everyNowAndThen, useRead } from '../../app/api/api';
import type { OfferDetail } from '../offer';

export type Gathering = AnswerOf<typeof gatheringOperations.getGathering>;

/** A gathering as it is read now and then, so that those who plan it together see what the others have done. */
export function useGathering({ id: offerId }: OfferDetail, enabled = true) {
  return useRead(gatheringOperations.getGathering, { params: { offerId } }, { every: everyNowAndThen, enabled });
}
