import { enrolmentOperations } from '../../../contract/enrolment';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { ReadState } from '../../app/look/read-state';
import type { OfferDetail } from '../offer';
import { AllowKeepApart } from './allow-keep-apart';
import { HeldBack } from './held-back';
import { Requests } from './requests';

/** For the coordinator: whether homes can be kept apart, and the requests to answer where they can. */
export function RequestsSection({ offer }: { offer: OfferDetail }) {
  const places = useRead(enrolmentOperations.getPlaces, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  return (
    <ReadState read={places}>
      {(read) => (
        <>
          {read.keepApart && <Requests offerId={offer.id} requests={read.requests} />}
          {read.keepApart && <HeldBack offerId={offer.id} line={read.line.filter(({ heldBack }) => heldBack)} />}
          <AllowKeepApart offer={offer} />
        </>
      )}
    </ReadState>
  );
}
