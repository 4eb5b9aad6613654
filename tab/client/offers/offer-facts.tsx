import { makeStyles } from '@fluentui/react-components';
import { staffingCardTexts } from '../../../texts/staffing-cards';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { Panel } from '../app/look/panel';
import { useWhen } from '../app/when';
import type { OfferDetail } from './offer';
import { OfferPlaces } from './offer-places';
import { OfferState } from './offer-state';

const useStyles = makeStyles({ places: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' } });

/** The offer at a glance. */
export function OfferFacts({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const staffing = useTexts(staffingCardTexts);
  const when = useWhen();
  const styles = useStyles();
  return (
    <Panel>
      <div className={styles.places}><OfferState offer={offer} /><OfferPlaces offer={offer} /></div>
      <Facts facts={[
        [texts.cancelReasonName, offer.cancelReason === undefined ? undefined : texts.cancelReasons[offer.cancelReason]],
        [texts.network, offer.network.name],
        offer.audience === 'parents' ? [staffing.audience, staffing.audiences.parents] : [texts.capacity, texts.capacities[offer.capacityUnit](offer.capacity)],
        [texts.first, when.instant(offer.firstStart)],
        [texts.next, offer.nextStart === undefined ? undefined : when.instant(offer.nextStart)],
        [texts.leaders, offer.leaders.length === 0 ? texts.noLeaders : offer.leaders.map(({ label }) => label).join(' · ')],
      ]}
      />
    </Panel>
  );
}
