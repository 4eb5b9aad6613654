import { accessOperations } from '../../../contract/access';
import { accessTexts } from '../../../../texts/access';
import { tabNetworkTexts } from '../../../../texts/tab-networks';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { AskForm } from './ask-form';
import { OwnRequests } from './own-requests';

/** Asking for access to more places, for somebody who has some. */
export function AccessPage() {
  const texts = useTexts(accessTexts);
  const networks = useTexts(tabNetworkTexts);
  const access = useRead(accessOperations.seeAccess, {}, { every: everyNowAndThen });
  return (
    <Page title={texts.title} back={{ page: 'networks', label: networks.title }}>
      <ReadState read={access}>{({ own }) => <OwnRequests requests={own} />}</ReadState>
      <AskForm intro={texts.more} />
    </Page>
  );
}
