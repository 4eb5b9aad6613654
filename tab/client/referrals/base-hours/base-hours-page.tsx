import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { useOwnBases } from '../base/own-bases';
import { ReferralParts } from '../referral-parts';
import { BookingSettingsPanel } from './booking-settings-panel';
import { LoadsPanel } from './loads-panel';
import { WaysPanel } from './ways-panel';

/** What a base's coordinator keeps about hours: what counsellors lend, how the base books, and how long ways take. */
export function BaseHoursPage() {
  const texts = useTexts(tabBaseHoursTexts);
  const { notYours, notYoursText } = useTexts(tabBaseTexts);
  const bases = useOwnBases();
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/base/hours" />
      {bases.length === 0 && <Empty title={notYours} text={notYoursText} />}
      {bases.map(({ id, name }) => (
        <div key={id} style={{ display: 'contents' }}>
          <LoadsPanel baseId={id} named={bases.length > 1 ? name : undefined} />
          <BookingSettingsPanel baseId={id} />
          <WaysPanel baseId={id} />
        </div>
      ))}
    </Page>
  );
}
