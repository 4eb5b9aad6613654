import { Body1, Button, Checkbox, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { handoverOperations } from '../../../contract/handover';
import { tabHandoverTexts } from '../../../../texts/tab-handover';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { docxOf } from '../../app/files/docx';
import { saveFile } from '../../app/files/save-file';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { todayAndLater } from '../days';

type Facts = z.output<typeof handoverOperations.readHandover.answer>;
type Step = Facts['items'][number];
type Standard = 'nb' | 'nn';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', margin: 0, padding: '8px 0', overflowWrap: 'anywhere' },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, width: '100%' },
});

/** For each step a text for the case system, to copy or to download, and a tick for what is journalført. */
export function Handover({ referralId }: { referralId: string }) {
  const texts = useTexts(tabHandoverTexts);
  const own = useLanguage();
  const rows = useRowStyles();
  const [standard, setStandard] = useState<Standard>(own);
  const handover = useRead(handoverOperations.readHandover, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <Panel title={texts.title}>
      <ReadState read={handover}>
        {(facts) => (
          <>
            <Body1 as="p" block>{texts.intro}</Body1>
            {facts.side !== undefined && <div><Mark look={facts.waiting === 0 ? 'good' : 'waiting'}>{facts.waiting === 0 ? texts.allDone : texts.waiting(facts.waiting)}</Mark></div>}
            {facts.base !== undefined && <BaseJournals base={facts.base} />}
            <RadioGroup layout="horizontal" aria-label={texts.written} value={standard} onChange={(_, { value }) => setStandard(value === 'nn' ? 'nn' : 'nb')}>
              {(['nb', 'nn'] as const).map((one) => <Radio key={one} value={one} label={texts.standards[one]} />)}
            </RadioGroup>
            <ul className={rows.list}>
              {facts.items.map((step) => <StepRow key={step.logId} referralId={referralId} reference={facts.reference} step={step} standard={standard} journals={facts.side !== undefined} />)}
            </ul>
          </>
        )}
      </ReadState>
    </Panel>
  );
}

function BaseJournals({ base }: { base: NonNullable<Facts['base']> }) {
  const texts = useTexts(tabHandoverTexts);
  const change = useChange(handoverOperations.sayWhetherTheBaseJournals);
  return (
    <Checkbox
      label={texts.baseJournals} checked={base.journals} disabled={change.sending}
      onChange={(_, { checked }) => change.send({ params: { baseId: base.id }, body: { journals: checked === true } })}
    />
  );
}

function StepRow({ referralId, reference, step, standard, journals }: { referralId: string; reference: string; step: Step; standard: Standard; journals: boolean }) {
  const texts = useTexts(tabHandoverTexts);
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const paper = step[standard];
  const what = `${step.whatLabel}, ${when.instant(step.at)}`;
  const fileName = `${reference}-${step.at.slice(0, 10)}.docx`;
  const text = [paper.heading, ...paper.paragraphs].join('\n');
  const copy = () => { void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false)); };
  return (
    <li className={rows.row}>
      <details className={rows.grow}>
        <summary>{step.whatLabel} <span className={rows.quiet}>{when.instant(step.at)}</span></summary>
        <p className={styles.text}>{text}</p>
      </details>
      <Button aria-label={texts.copyOf(what)} onClick={copy}>{copied ? texts.copied : texts.copy}</Button>
      <Button aria-label={texts.downloadOf(what)} onClick={() => void docxOf(paper, standard).then((file) => saveFile(fileName, file))}>{texts.download}</Button>
      {journals && !open && (
        <>
          <Mark look={step.record === undefined ? 'waiting' : 'good'}>
            {step.record === undefined ? texts.notRecorded : texts.recorded(when.day(step.record.recordedOn), step.record.caseReference)}
          </Mark>
          <Button aria-label={texts.recordOf(what)} onClick={() => setOpen(true)}>{step.record === undefined ? texts.record : texts.correct}</Button>
        </>
      )}
      {open && <RecordForm referralId={referralId} step={step} onDone={() => setOpen(false)} />}
    </li>
  );
}

function RecordForm({ referralId, step, onDone }: { referralId: string; step: Step; onDone: () => void }) {
  const texts = useTexts(tabHandoverTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(handoverOperations.recordInCaseSystem);
  const [recordedOn, setRecordedOn] = useState(step.record?.recordedOn ?? todayAndLater(0).from);
  const [caseReference, setCaseReference] = useState(step.record?.caseReference ?? '');
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => change.send({ params: { referralId, logId: step.logId }, body: { recordedOn, caseReference } }, onDone);
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <FormField label={texts.day} error={errorOf('recordedOn')}>
        <Input type="date" value={recordedOn} onChange={(_, { value }) => setRecordedOn(value)} />
      </FormField>
      <FormField label={texts.reference} hint={texts.referenceHint} error={errorOf('caseReference')}>
        <Input value={caseReference} maxLength={40} autoComplete="off" onChange={(_, { value }) => setCaseReference(value)} />
      </FormField>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <SendButton label={texts.save} sending={change.sending} />
    </form>
  );
}
