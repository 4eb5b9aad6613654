import { staffingCardTexts } from '../../../texts/staffing-cards';
import { tabApartTexts } from '../../../texts/tab-enrolment-apart';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import { useMe } from '../app/me/me';
import type { OfferSummary } from './offer';

/** The places that concern the reader: all of them for who runs the offer, the service's own for who enrols. */
export function OfferPlaces({ offer }: { offer: OfferSummary }) {
  const texts = useTexts(tabOfferTexts);
  const apart = useTexts(tabApartTexts);
  const staffing = useTexts(staffingCardTexts);
  const me = useMe();
  const { ownPlaced, ownOffered, ownWaiting, taken, waiting } = offer.places;
  const requested = offer.places.requested ?? offer.places.ownRequested ?? 0;
  const onlyAsks = requested > 0 && ownPlaced + ownOffered + ownWaiting === 0;
  const concernsOwn = me.services.length > 0 || ownPlaced + ownOffered + ownWaiting > 0;
  if (offer.audience === 'parents') return <span>{staffing.parents}</span>;
  return (
    <>
      {taken !== undefined && <span>{texts.taken(taken, offer.capacity, waiting ?? 0)}</span>}
      {concernsOwn && taken === undefined && !onlyAsks && (
        <span>{ownPlaced === 0 ? texts.ownNone(ownWaiting) : texts.own(ownPlaced, ownWaiting)}</span>
      )}
      {requested > 0 && <span>{apart.asked(requested)}</span>}
      {ownOffered > 0 && <span><Mark look="waiting">{texts.offered}</Mark></span>}
    </>
  );
}
