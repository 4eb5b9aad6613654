import { Body1, Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { accessLogTexts } from '../../../../texts/access-log';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { addressOfPage } from '../../app/routing/addresses';
import { ReadingList } from './reading-list';

/** Who has read one referral, asked for when somebody wants to know. */
export function ReadersPanel({ referralId }: { referralId: string }) {
  const texts = useTexts(accessLogTexts);
  const [open, setOpen] = useState(false);
  return (
    <Panel title={texts.panel}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {open
        ? <><ReadingList referralId={referralId} /><div><Link href={addressOfPage('referrals/readers')}>{texts.all}</Link></div></>
        : <div><Button onClick={() => setOpen(true)}>{texts.show}</Button></div>}
    </Panel>
  );
}
