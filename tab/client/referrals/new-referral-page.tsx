import { networkOperations } from '../../contract/networks';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { NewReferralForm } from './new-referral-form';

/** Where a service sends a referral to the base of its area. */
export function NewReferralPage() {
  const texts = useTexts(tabReferralTexts);
  const { may } = useMe();
  const municipalities = useRead(networkOperations.listMunicipalities, {}, { enabled: may.sendReferral });
  return (
    <Page title={texts.newReferral} back={{ page: 'referrals', label: texts.back }}>
      {may.sendReferral
        ? <ReadState read={municipalities}>{({ items }) => <NewReferralForm municipalities={items} />}</ReadState>
        : <Empty title={texts.notAllowed} text={texts.notAllowedText} />}
    </Page>
  );
}
