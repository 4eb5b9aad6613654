import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { baseAgreementOperations } from '../../../contract/base-agreements';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { ReferralParts } from '../referral-parts';
import { AgreementCard } from './agreement-card';
import { AgreementForm } from './agreement-form';
import { useOwnBases } from './own-bases';

/** Agreements on the use of a base: the coordinator keeps them, those who send for a party see their own. */
export function AgreementsPage() {
  const texts = useTexts(tabBaseTexts);
  const { may } = useMe();
  const bases = useOwnBases();
  const [form, setForm] = useState<'closed' | 'open' | 'done'>('closed');
  const reads = may.sendReferral || bases.length > 0;
  const agreements = useRead(baseAgreementOperations.listBaseAgreements, {}, { enabled: reads });
  if (!reads) return <Page title={texts.agreements}><Empty title={texts.notYours} text={texts.notYoursText} /></Page>;
  return (
    <Page title={texts.agreements}>
      <ReferralParts here="referrals/agreements" />
      <Body1 as="p" block>{texts.agreementsRule}</Body1>
      <ReadState read={agreements}>
        {({ items, possibleParties }) => (
          <>
            {form === 'done' && <Notice kind="done">{texts.registered}</Notice>}
            {form === 'open' && bases.map((base) => (
              <Panel key={base.id} title={bases.length > 1 ? `${texts.register}: ${base.name}` : texts.register}>
                <AgreementForm
                  baseId={base.id} services={possibleParties.find(({ baseId }) => baseId === base.id)?.services ?? []}
                  onDone={() => setForm('done')}
                />
              </Panel>
            ))}
            {bases.length > 0 && form !== 'open' && <div><Button appearance="primary" onClick={() => setForm('open')}>{texts.register}</Button></div>}
            {items.length === 0 && (
              <Empty title={texts.noAgreements} text={bases.length > 0 ? texts.noAgreementsForBase : texts.noAgreementsForService} />
            )}
            <CardList>{items.map((agreement) => <AgreementCard key={agreement.id} agreement={agreement} />)}</CardList>
          </>
        )}
      </ReadState>
    </Page>
  );
}
