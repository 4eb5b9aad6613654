import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { PageCard } from '../app/look/card-list';
import { useWhen } from '../app/when';
import type { OfferSummary } from './offer';
import { OfferPlaces } from './offer-places';
import { OfferState } from './offer-state';

/** One offer in the list. */
export function OfferCard({ offer }: { offer: OfferSummary }) {
  const texts = useTexts(tabOfferTexts);
  const when = useWhen();
  return (
    <PageCard page={`offers/${offer.id}`} title={offer.programme.title} mark={<OfferState offer={offer} />}>
      <span>{offer.network.name} · {texts.sessions(offer.sessionCount)}</span>
      <span>{offer.nextStart === undefined ? `${texts.first}: ${when.instant(offer.firstStart)}` : `${texts.next}: ${when.instant(offer.nextStart)}`}</span>
      <OfferPlaces offer={offer} />
    </PageCard>
  );
}
