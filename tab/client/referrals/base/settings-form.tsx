import { Body1, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { baseSettingOperations } from '../../../contract/base-settings';
import type { AnswerOf } from '../../../contract/operation';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { Choices } from '../../app/form/choices';

type Settings = AnswerOf<(typeof baseSettingOperations)['readBaseSettings']>;
type Body = z.input<(typeof baseSettingOperations)['changeBaseSettings']['body']>;

const numbers = ['callDays', 'urgentCallDays', 'decisionDays', 'evaluationNoticeDays', 'draftDays'] as const;
const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** Deadlines, deputy, the morning's message, who may send, and what the base is called. */
export function SettingsForm({ baseId, name, settings: { people, ...decided } }: { baseId: string; name: string; settings: Settings }) {
  const texts = useTexts(tabBaseTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(baseSettingOperations.changeBaseSettings);
  const [typed, setTyped] = useState({ ...decided, displayName: decided.displayName ?? '', deputyId: decided.deputyId ?? '' });
  const put = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const { displayName, deputyId, ...rest } = typed;
  const body: Body = { ...rest, ...(displayName.trim() === '' ? {} : { displayName }), ...(deputyId === '' ? {} : { deputyId }) };
  return (
    <Panel title={`${texts.settings}: ${name}`}>
      <Body1 as="p" block>{texts.settingsRule}</Body1>
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { baseId }, body }); }}>
        <FormField label={texts.fields.displayName} hint={texts.fields.displayNameHint} required={false} error={errorOf('displayName')}>
          <Input value={displayName} onChange={(_, { value }) => put({ displayName: value })} />
        </FormField>
        <Choices
          label={texts.fields.senderKinds} choices={Object.entries(texts.senders)} chosen={typed.senderKinds} error={errorOf('senderKinds')}
          onChosen={(chosen) => put({ senderKinds: (['childWelfareService', 'municipalService'] as const).filter((kind) => chosen.includes(kind)) })}
        />
        {numbers.map((field) => (
          <FormField key={field} label={texts.fields[field]} error={errorOf(field)}>
            <NumberInput value={typed[field]} onChange={(value) => put({ [field]: value })} />
          </FormField>
        ))}
        <FormField label={texts.fields.deputyId} hint={texts.fields.deputyHint} required={false} error={errorOf('deputyId')}>
          <Select value={deputyId} onChange={(_, { value }) => put({ deputyId: value })}>
            <option value="">{texts.fields.noDeputy}</option>
            {people.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.fields.digestAt} error={errorOf('digestAt')}>
          <Input type="time" value={typed.digestAt} onChange={(_, { value }) => put({ digestAt: value })} />
        </FormField>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        {change.answer !== undefined && change.error === null && <Notice kind="done">{texts.saved}</Notice>}
        <div><SendButton label={texts.save} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
