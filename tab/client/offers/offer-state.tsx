import { staffingCardTexts } from '../../../texts/staffing-cards';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import type { OfferSummary } from './offer';

const looks = { draft: 'about', open: 'good', full: 'waiting', onRequest: 'about', closed: 'waiting', running: 'about', completed: 'over', cancelled: 'over' } as const;

/** Where an offer stands, and while it is open whether there are places. */
export function OfferState({ offer }: { offer: OfferSummary }) {
  const texts = useTexts(tabOfferTexts);
  const staffing = useTexts(staffingCardTexts);
  if (offer.audience === 'parents' && (offer.state === 'open' || offer.state === 'full')) return <Mark look="about">{staffing.planned}</Mark>;
  const state = offer.state === 'open' && !offer.places.free ? 'full' : offer.state;
  return <Mark look={looks[state]}>{texts.states[state]}</Mark>;
}
