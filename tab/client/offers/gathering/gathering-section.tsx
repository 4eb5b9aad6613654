import { gatheringOperations } from '../../../contract/gatherings';
import type { AnswerOf } from '../../../contract/operation';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { ReadState } from '../../app/look/read-state';
import type { OfferDetail } from '../offer';
import { Checklist } from './checklist';
import { HeadsOfAll } from './heads-of-all';
import { OwnHeads } from './own-heads';

export type Gathering = AnswerOf<typeof gatheringOperations.getGathering>;

/** A gathering as it is read now and then, so that those who plan it together see what the others have done. */
export function useGathering({ id: offerId }: OfferDetail, enabled = true) {
  return useRead(gatheringOperations.getGathering, { params: { offerId } }, { every: everyNowAndThen, enabled });
}

/** Who comes, said by each service of its own and seen whole by those who plan; and for them the checklist. */
export function GatheringSection({ offer }: { offer: OfferDetail }) {
  const read = useGathering(offer);
  return (
    <ReadState read={read}>
      {({ services, planning }) => (
        <>
          {services.filter(({ mayState }) => mayState).map((service) => (
            <OwnHeads key={service.serviceId} offerId={offer.id} service={service} isOne={services.length === 1} />
          ))}
          {(planning !== undefined || services.some(({ mayState }) => !mayState)) && <HeadsOfAll services={services} planning={planning} />}
          {planning !== undefined && <Checklist offerId={offer.id} planning={planning} />}
        </>
      )}
    </ReadState>
  );
}
