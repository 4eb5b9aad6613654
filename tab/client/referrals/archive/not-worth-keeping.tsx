import { Body1, Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Archive, Changing } from './archive-view';

type Reason = Archive['reasons'][number]['key'];

/** The leader or coordinator says that it is not worth keeping, for one of few reasons. */
export function NotWorthKeeping({ reasons, change, onMark }: { reasons: Archive['reasons']; change: Changing; onMark: (reason: Reason) => void }) {
  const texts = useTexts(tabArchiveTexts);
  const language = useLanguage();
  const [reason, setReason] = useState<Reason>();
  return (
    <details>
      <summary>{texts.notWorthKeeping}</summary>
      <Body1 as="p" block>{texts.notWorthKeepingIntro}</Body1>
      <RadioGroup aria-label={texts.notWorthKeepingQuestion} value={reason ?? ''} onChange={(_, { value }) => setReason(reasons.find(({ key }) => key === value)?.key)}>
        {reasons.map(({ key, label }) => <Radio key={key} value={key} label={label} />)}
      </RadioGroup>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <Button disabledFocusable={reason === undefined || change.sending} onClick={() => { if (reason !== undefined) onMark(reason); }}>
        {texts.mark}
      </Button>
    </details>
  );
}
