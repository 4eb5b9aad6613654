import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { archiveOperations } from '../../../contract/archive';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { saveZip } from '../../app/files/save-zip';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { MarkList } from './mark-list';
import { NotWorthKeeping } from './not-worth-keeping';
import { ReceiptForm } from './receipt-form';

export type Archive = z.output<typeof archiveOperations.readReferralArchive.answer>;

const looks = { nothing: 'waiting', waitsForReceipt: 'waiting', changedSince: 'waiting', delivered: 'good', notWorthKeeping: 'over' } as const;

/** How a referral stands with the archive of the reader's own side: the package, its receipt, or that it is not worth keeping. */
export function ArchivePanel({ referralId }: { referralId: string }) {
  const texts = useTexts(tabArchiveTexts);
  const archive = useRead(archiveOperations.readReferralArchive, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <Panel title={texts.title}>
      <ReadState read={archive}>
        {(facts) => (
          <>
            <div><Mark look={looks[facts.state]}>{texts.states[facts.state]}</Mark></div>
            <Body1 as="p" block>{texts.intro}</Body1>
            <Deliver referralId={referralId} archive={facts} />
            {facts.marks.filter(({ kind, current }) => kind === 'delivered' && current).slice(0, 1).map(({ id, receipt }) => (
              <ReceiptForm key={`${id} ${receipt ?? ''}`} referralId={referralId} handoverId={id} receipt={receipt} />
            ))}
            {facts.reasons.length > 0 && facts.state !== 'delivered' && facts.state !== 'notWorthKeeping' && <NotWorthKeeping referralId={referralId} reasons={facts.reasons} />}
            <MarkList marks={facts.marks} />
          </>
        )}
      </ReadState>
    </Panel>
  );
}

function Deliver({ referralId, archive }: { referralId: string; archive: Archive }) {
  const texts = useTexts(tabArchiveTexts);
  const language = useLanguage();
  const change = useChange(archiveOperations.deliverReferral);
  const [saved, setSaved] = useState(false);
  const deliver = () => {
    setSaved(false);
    change.send({ params: { referralId } }, ({ fileName, content }) => {
      saveZip(fileName, content);
      setSaved(true);
    });
  };
  return (
    <>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {saved && <News onClose={() => setSaved(false)}>{texts.fetched}</News>}
      <div>
        <Button appearance={archive.state === 'delivered' ? 'secondary' : 'primary'} disabledFocusable={change.sending} onClick={deliver}>
          {archive.marks.some(({ kind }) => kind === 'delivered') ? texts.deliverAgain : texts.deliver}
        </Button>
      </div>
    </>
  );
}
