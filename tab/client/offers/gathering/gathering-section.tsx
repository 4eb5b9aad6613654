import { ReadState } from '../../app/look/read-state';
import type { OfferDetail } from '../offer';
import { Checklist } from './checklist';
import { useGathering } from './gathering';
import { HeadsOfAll } from './heads-of-all';
import { OwnHeads } from './own-heads';

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
