import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { OfferDetail } from '../offer';
import type { Places } from './places';

/** Each service's places, those that are held for it, its line and its quota. */
export function PlacesByService({ offer, places }: { offer: OfferDetail; places: Places }) {
  const texts = useTexts(tabOfferTexts);
  const own = useTexts(tabEnrolmentTexts);
  const rows = useRowStyles();
  const quotas = new Map(places.quotas.filter((quota) => quota.places > 0).map(({ service, places: count }) => [service.id, count]));
  return (
    <Panel title={own.byService}>
      <span>{texts.taken(offer.places.taken ?? 0, places.capacity, offer.places.waiting ?? 0)}</span>
      <ul className={rows.list} aria-label={own.byService}>
        {offer.services.map(({ id, name, placed = 0, offered = 0, waiting = 0 }) => (
          <li key={id} className={rows.row}>
            <span className={rows.grow}>{name}</span>
            <span className={rows.quiet}>{own.counts(placed, offered, waiting, quotas.get(id))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
