import { Body1, Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { archiveOperations } from '../../../contract/archive';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Archive } from './archive-panel';

/** The leader says that the referral is not worth keeping, for one of few reasons. */
export function NotWorthKeeping({ referralId, reasons }: { referralId: string; reasons: Archive['reasons'] }) {
  const texts = useTexts(tabArchiveTexts);
  const language = useLanguage();
  const change = useChange(archiveOperations.markNotWorthKeeping);
  const [reason, setReason] = useState<Archive['reasons'][number]['key']>();
  return (
    <details>
      <summary>{texts.notWorthKeeping}</summary>
      <Body1 as="p" block>{texts.notWorthKeepingIntro}</Body1>
      <RadioGroup aria-label={texts.notWorthKeepingQuestion} value={reason ?? ''} onChange={(_, { value }) => setReason(reasons.find(({ key }) => key === value)?.key)}>
        {reasons.map(({ key, label }) => <Radio key={key} value={key} label={label} />)}
      </RadioGroup>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <Button disabledFocusable={reason === undefined || change.sending} onClick={() => { if (reason !== undefined) change.send({ params: { referralId }, body: { reason } }); }}>
        {texts.mark}
      </Button>
    </details>
  );
}
