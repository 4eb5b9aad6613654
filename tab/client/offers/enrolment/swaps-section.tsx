import { swapOperations } from '../../../contract/enrolment-swaps';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { ReadState } from '../../app/look/read-state';
import type { OfferDetail } from '../offer';
import { ProposeSwap } from './propose-swap';
import { SwapList } from './swap-list';

/** For a service: proposals to swap places that it is to answer or has made, and a way to make one. */
export function SwapsSection({ offer }: { offer: OfferDetail }) {
  const swaps = useRead(swapOperations.getSwaps, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  return (
    <ReadState read={swaps}>
      {(read) => (
        <>
          <SwapList offerId={offer.id} swaps={read.swaps} />
          <ProposeSwap offerId={offer.id} choices={read.choices} />
        </>
      )}
    </ReadState>
  );
}
