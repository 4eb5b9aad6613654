import { Button } from '@fluentui/react-components';
import { handoverOperations } from '../../../contract/handover';
import { tabHandoverTexts } from '../../../../texts/tab-handover';
import { useRead } from '../../app/api/api';
import { docxOf } from '../../app/files/docx';
import { saveFile } from '../../app/files/save-file';
import { useLanguage, useTexts } from '../../app/language';
import { useWhen } from '../../app/when';

/** The event log of a referral as a file: for machines, and to be read. It holds what the reader sees, and no more. */
export function LogFiles({ referralId }: { referralId: string }) {
  const texts = useTexts(tabHandoverTexts);
  const language = useLanguage();
  const when = useWhen();
  const exported = useRead(handoverOperations.exportReferralLog, { params: { referralId } });
  const log = exported.data;
  if (log === undefined) return null;
  const asJson = () => saveFile(`${log.reference}.json`, new Blob([`${JSON.stringify(log, null, 2)}\n`], { type: 'application/json' }));
  const asDocument = () => void docxOf({
    heading: log.title,
    paragraphs: log.events.map(({ at, roleLabel, whatLabel, note }) => `${when.instant(at)} · ${roleLabel}: ${whatLabel}${note === undefined ? '' : ` (${note})`}`),
  }, language).then((file) => saveFile(`${log.reference}.docx`, file));
  return <div><Button onClick={asJson}>{texts.log}</Button> <Button onClick={asDocument}>{texts.logDocument}</Button></div>;
}
