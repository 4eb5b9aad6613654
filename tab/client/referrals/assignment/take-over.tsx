import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assignmentOperations } from '../../../contract/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { todayAndLater } from '../days';
import type { PerformingFacts } from './performing';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' } });

/** A substitute takes over from a day on; what became of the hours is said when it is done. */
export function TakeOver({ referralId, facts, onDone }: { referralId: string; facts: PerformingFacts; onDone: () => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const candidates = useRead(assignmentOperations.listCandidates, { params: { referralId } });
  const change = useChange(assignmentOperations.takeOverCourse);
  const going = facts.now.filter(({ until }) => until === undefined);
  const others = (candidates.data?.items ?? []).filter(({ id, hasSteppedBack }) => !hasSteppedBack && !going.some((one) => one.id === id));
  const [out, setOut] = useState(going[0]?.id ?? '');
  const [substitute, setSubstitute] = useState('');
  const [from, setFrom] = useState(() => todayAndLater(0).from);
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => change.send({ params: { referralId }, basedOn: facts.version, body: { out, substitute: substitute === '' ? others[0]?.id ?? '' : substitute, from } });
  if (change.answer !== undefined) return <News onClose={onDone}>{texts.takenOver(change.answer.moved, change.answer.left)}</News>;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Notice kind="note">{texts.takeOverHint}</Notice>
      <FormField label={texts.out} error={errorOf('out')}>
        <Select value={out} onChange={(_, { value }) => setOut(value)}>
          {going.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.substitute} error={errorOf('substitute')}>
        <Select value={substitute} onChange={(_, { value }) => setSubstitute(value)}>
          {others.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.from} error={errorOf('from')}>
        <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </FormField>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.takeOver} sending={change.sending} /> <Button size="large" onClick={onDone}>{shell.cancel}</Button></div>
    </form>
  );
}
