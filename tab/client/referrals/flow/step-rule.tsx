import { Button } from '@fluentui/react-components';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { docxOf } from '../../app/files/docx';
import { saveFile } from '../../app/files/save-file';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Referral } from '../referral';
import type { TakenStep } from './typed-step';

/** What to know before a step; where a report is written, a template for it, empty but for its headings (KB-32, KB-34). */
export function StepRule({ step, referral }: { step: TakenStep; referral: Referral }) {
  const texts = useTexts(tabReferralFlowTexts);
  const language = useLanguage();
  const { template } = texts;
  const download = () => void docxOf({ heading: template.heading(referral.reference), paragraphs: template.parts }, language)
    .then((file) => saveFile(`${referral.reference}-${template.file}.docx`, file));
  return (
    <>
      {step === 'logCall' && <Notice kind="note">{texts.callFirst(referral.orderingService.name)}</Notice>}
      {step === 'proposeReport' && <Notice kind="note">{texts.reportRule}</Notice>}
      {step === 'extend' && <Notice kind="note">{texts.notForLong}</Notice>}
      {(step === 'proposeReport' || step === 'sendReport') && <div><Button onClick={download}>{template.download}</Button></div>}
    </>
  );
}
