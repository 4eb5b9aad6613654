import { baseCapacityOperations } from '../../../contract/base-capacity';
import { baseSettingOperations } from '../../../contract/base-settings';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { CapacityOf } from '../capacity/capacity-now';
import { NeedList } from '../capacity/need-list';
import { StateCapacity } from '../capacity/state-capacity';
import { ReferralParts } from '../referral-parts';
import { useOwnBases } from './own-bases';
import { SettingsForm } from './settings-form';

/** What a base decides for itself; for its coordinator. */
export function BasePage() {
  const texts = useTexts(tabBaseTexts);
  const bases = useOwnBases();
  return (
    <Page title={texts.base}>
      <ReferralParts here="referrals/base" />
      {bases.length === 0 && <Empty title={texts.notYours} text={texts.notYoursText} />}
      {bases.map(({ id, name }) => <OneBase key={id} baseId={id} name={name} />)}
    </Page>
  );
}

function OneBase({ baseId, name }: { baseId: string; name: string }) {
  const settings = useRead(baseSettingOperations.readBaseSettings, { params: { baseId } });
  const bases = useRead(baseCapacityOperations.listReferralBases);
  const seen = bases.data?.items.find(({ base }) => base.id === baseId);
  return (
    <>
      {seen !== undefined && <CapacityOf seen={seen} />}
      {seen?.may.state === true && <StateCapacity baseId={baseId} level={seen.capacity?.level} />}
      <NeedList />
      <ReadState read={settings}>{(read) => <SettingsForm baseId={baseId} name={name} settings={read} />}</ReadState>
    </>
  );
}
