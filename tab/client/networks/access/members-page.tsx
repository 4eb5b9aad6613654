import { Body1 } from '@fluentui/react-components';
import { accessOperations } from '../../../contract/access';
import { membershipOperations } from '../../../contract/memberships';
import { memberTexts } from '../../../../texts/members';
import { tabNetworkTexts } from '../../../../texts/tab-networks';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { ConfirmMembers } from './confirm-members';
import { Members } from './members';
import { RequestsToAnswer } from './requests-to-answer';

/** «Hvem har tilgang»: who asks for access to what the reader heads, whom it is time to confirm, and who has access. */
export function MembersPage() {
  const texts = useTexts(memberTexts);
  const networks = useTexts(tabNetworkTexts);
  const access = useRead(accessOperations.seeAccess, {}, { every: everyNowAndThen });
  const members = useRead(membershipOperations.listMemberships);
  return (
    <Page title={texts.title} back={{ page: 'networks', label: networks.title }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={access}>{({ toAnswer }) => <RequestsToAnswer requests={toAnswer} />}</ReadState>
      <ReadState read={members}>
        {({ items }) => (
          <>
            <ConfirmMembers members={items.filter(({ standing }) => standing === 'toConfirm')} />
            <Members members={items} />
          </>
        )}
      </ReadState>
    </Page>
  );
}
