import { enrolmentOperations } from '../../../contract/enrolment';
import { useRead, everyNowAndThen } from '../../app/api/api';
import { ReadState } from '../../app/look/read-state';
import type { OfferDetail } from '../offer';
import { AnswerDays } from './answer-days';
import { MadeSwaps } from './made-swaps';
import { PlacesByService } from './places-by-service';
import { PlacesForm } from './places-form';
import { WaitingList } from './waiting-list';

/** What the coordinator steers places by: who has how many, who waits, how many there are, and how long an offer is held. */
export function PlacesSection({ offer }: { offer: OfferDetail }) {
  const places = useRead(enrolmentOperations.getPlaces, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  return (
    <ReadState read={places}>
      {(read) => (
        <>
          <PlacesByService offer={offer} places={read} />
          <MadeSwaps offerId={offer.id} />
          <WaitingList offer={offer} places={read} />
          {offer.may.steerPlaces && <PlacesForm offer={offer} places={read} />}
          {offer.may.steerPlaces && <AnswerDays networkId={offer.network.id} days={read.answerDays} />}
        </>
      )}
    </ReadState>
  );
}
