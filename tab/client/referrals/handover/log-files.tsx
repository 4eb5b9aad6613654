import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { handoverOperations } from '../../../contract/handover';
import { tabHandoverTexts } from '../../../../texts/tab-handover';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { docxOf } from '../../app/files/docx';
import { saveFile } from '../../app/files/save-file';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';

/**
 * The event log of a referral as a file: for machines, and to be read. It holds what the reader sees, and no more. It is fetched when
 * it is asked for, since taking it out is noted.
 */
export function LogFiles({ referralId }: { referralId: string }) {
  const texts = useTexts(tabHandoverTexts);
  const language = useLanguage();
  const when = useWhen();
  const call = useCall();
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (kind: 'json' | 'docx') => {
    setPreparing(true);
    setError(undefined);
    try {
      const log = await call(handoverOperations.exportReferralLog, { params: { referralId } });
      const file = kind === 'json'
        ? new Blob([`${JSON.stringify(log, null, 2)}\n`], { type: 'application/json' })
        : await docxOf({
          heading: log.title,
          paragraphs: log.events.map(({ at, roleLabel, whatLabel, note }) => `${when.instant(at)} · ${roleLabel}: ${whatLabel}${note === undefined ? '' : ` (${note})`}`),
        }, language);
      saveFile(`${log.reference}.${kind}`, file);
    } catch (fault) {
      setError(fault);
    } finally {
      setPreparing(false);
    }
  };
  return (
    <div>
      {([['json', texts.log], ['docx', texts.logDocument]] as const).map(([kind, label]) => (
        <Button key={kind} disabledFocusable={preparing} onClick={() => { void save(kind); }}>{label}</Button>
      ))}
      {error !== undefined && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
    </div>
  );
}
