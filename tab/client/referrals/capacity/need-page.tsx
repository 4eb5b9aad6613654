import { baseCapacityOperations } from '../../../contract/base-capacity';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { ReferralParts } from '../referral-parts';
import { CapacityOf } from './capacity-now';
import { NeedForm } from './need-form';
import { NeedList } from './need-list';
import { PhoneForm } from './phone-form';

/** Capacity and need of the ordering service, apart from its henvendelser. */
export function NeedPage() {
  const texts = useTexts(tabDraftAndNeedTexts);
  const base = useTexts(tabBaseTexts);
  const bases = useRead(baseCapacityOperations.listReferralBases);
  return (
    <Page title={texts.service}>
      <ReferralParts here="referrals/need" />
      <ReadState read={bases}>
        {({ items }) => {
          const services = [...new Map(items.flatMap((one) => one.services).map((service) => [service.id, service])).values()];
          if (services.length === 0) return <Empty title={base.notYours} text={base.notYoursText} />;
          return (
            <>
              {items.map((seen) => <CapacityOf key={seen.base.id} seen={seen} />)}
              <NeedForm bases={items} />
              <NeedList />
              {services.map((service) => <PhoneForm key={service.id} service={service} />)}
            </>
          );
        }}
      </ReadState>
    </Page>
  );
}
