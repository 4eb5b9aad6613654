import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import type { OfferSummary } from './offer';

const looks = { draft: 'about', open: 'good', full: 'waiting', onRequest: 'about', closed: 'waiting', running: 'about', completed: 'over', cancelled: 'over' } as const;

/** Where an offer stands, and while it is open whether there are places. */
export function OfferState({ offer }: { offer: OfferSummary }) {
  const texts = useTexts(tabOfferTexts);
  const state = offer.state === 'open' && !offer.places.free ? 'full' : offer.state;
  return <Mark look={looks[state]}>{texts.states[state]}</Mark>;
}
