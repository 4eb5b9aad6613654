import type { OfferDetail } from '../offer';
import { EarlierGroups } from './earlier-groups';
import { ExperiencePanel } from './experience-panel';

/** What comes after a group. */
export function AfterwardsSection({ offer }: { offer: OfferDetail }) {
  return (
    <>
      <ExperiencePanel offerId={offer.id} />
      <EarlierGroups programmeKey={offer.programme.key} but={offer.id} />
    </>
  );
}
