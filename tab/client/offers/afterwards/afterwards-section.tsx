import type { OfferDetail } from '../offer';
import { EarlierGroups } from './earlier-groups';
import { CertificatesPanel } from './certificates-panel';
import { EvaluationPanel } from './evaluation-panel';
import { ExperiencePanel } from './experience-panel';

/** What comes after a group. */
export function AfterwardsSection({ offer }: { offer: OfferDetail }) {
  return (
    <>
      <EvaluationPanel offerId={offer.id} />
      <CertificatesPanel offerId={offer.id} />
      <ExperiencePanel offerId={offer.id} />
      <EarlierGroups programmeKey={offer.programme.key} but={offer.id} />
    </>
  );
}
