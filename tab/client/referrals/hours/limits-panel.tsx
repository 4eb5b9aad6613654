import { makeStyles } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import type { hoursOperations } from '../../../contract/hours';
import type { Change } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { KeptHours } from './typed-week';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))', marginBottom: '16px' },
});

/** The pause between two meetings, and the most in a day and a week; an empty field is no limit. */
export function LimitsPanel({ kept, change, onDone }: {
  kept: KeptHours;
  change: Change<typeof hoursOperations.changeRules>;
  onDone: (said: string) => void;
}) {
  const { limits: texts } = useTexts(tabWorkingHoursTexts);
  const language = useLanguage();
  const styles = useStyles();
  const { bufferMinutes, mostPerDay, mostPerWeek } = kept.rules;
  const [typed, setTyped] = useState({ bufferMinutes, mostPerDay: mostPerDay ?? Number.NaN, mostPerWeek: mostPerWeek ?? Number.NaN });
  const limit = (value: number) => (Number.isNaN(value) ? null : value);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { bufferMinutes: limit(typed.bufferMinutes) ?? 0, mostPerDay: limit(typed.mostPerDay), mostPerWeek: limit(typed.mostPerWeek) };
    change.send({ params: { personId: kept.personId }, basedOn: kept.version, body }, () => onDone(texts.saved));
  };
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const field = (name: keyof typeof typed, label: string, min: number, hint?: string) => (
    <FormField label={label} required={false} hint={hint} error={errorOf(name)}>
      <NumberInput min={min} value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} />
    </FormField>
  );
  return (
    <Panel title={texts.title}>
      <span>{texts.hint}</span>
      <form noValidate onSubmit={save}>
        <div className={styles.fields}>
          {field('bufferMinutes', texts.buffer, 0, texts.bufferHint)}
          {field('mostPerDay', texts.mostPerDay, 1)}
          {field('mostPerWeek', texts.mostPerWeek, 1)}
        </div>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        <SendButton label={texts.save} sending={change.sending} />
      </form>
    </Panel>
  );
}
