import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import type { z } from 'zod';
import { type experience, experienceOperations, longestExperience, savedExperience } from '../../../contract/afterwards-experience';
import { experienceTexts } from '../../../../texts/afterwards-experience';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useContractForm } from '../../app/form/contract-form';
import { ErrorSummary } from '../../app/form/error-summary';
import { beyondFields, fieldId } from '../../app/form/form-errors';
import { GuardedText } from '../../app/form/guarded-text';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { ExperienceText } from './experience-text';

type Experience = z.output<typeof experience>;

interface ExperienceFields {
  worked: string;
  toChange: string;
  practical: string;
  share: boolean;
}

const parts = ['worked', 'toChange', 'practical'] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** Where the leaders write of their group: kept for themselves until they share it. A refusal leaves what was typed. */
export function ExperienceForm({ offerId, seen }: { offerId: string; seen: Experience }) {
  const texts = useTexts(experienceTexts);
  const language = useLanguage();
  const styles = useStyles();
  const saving = useChange(experienceOperations.saveExperience);
  const warning = useAcceptedWarning();
  const [saved, setSaved] = useState<'draftKept' | 'sharedNow'>();
  const [ownVersion, setOwnVersion] = useState(seen.version);
  const { control, faults, setValue, submit } = useContractForm<ExperienceFields, z.output<typeof savedExperience>>(savedExperience, {
    defaults: { worked: '', toChange: '', practical: '', ...seen.draft, share: false },
    refused: saving.error,
    onSend: (body) => {
      setSaved(undefined);
      saving.send(
        { params: { offerId }, basedOn: seen.version, body: { ...body, ...warning.accepted() } },
        ({ version }) => {
          setOwnVersion(version);
          setSaved(body.share ? 'sharedNow' : 'draftKept');
        },
      );
    },
  });
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { warning.noticing(event); submit(event); }}>
      <Body1 as="p" block>{texts.intro} {texts.sharedWith}</Body1>
      {seen.version !== ownVersion && seen.draft !== undefined && !saving.sending && (
        <>
          <Notice kind="warning">{texts.changedByAnother}</Notice>
          <ExperienceText text={seen.draft} />
        </>
      )}
      {seen.unshared && <Notice kind="note">{texts.unshared}</Notice>}
      <ErrorSummary faults={faults} names={texts.fields} />
      {parts.map((part) => (
        <Controller
          key={part} control={control} name={part}
          render={({ field, fieldState }) => (
            <GuardedText
              id={fieldId(part)} label={texts.fields[part]} value={field.value} most={longestExperience} rows={3} required={false}
              error={fieldState.error?.message} onChange={field.onChange}
            />
          )}
        />
      ))}
      {beyondFields(saving.error) !== null && <Notice kind="refused">{sentenceOf(saving.error, language)}</Notice>}
      {saved !== undefined && saving.error === null && <News key={seen.version}>{texts[saved]}</News>}
      <div className={styles.buttons}>
        <SendButton label={seen.shared === undefined ? texts.share : texts.shareAgain} sending={saving.sending} onPress={() => setValue('share', true)} />
        <Button type="submit" size="large" disabledFocusable={saving.sending} onClick={() => setValue('share', false)}>{texts.keepDraft}</Button>
        <SendAnyway refused={saving.error} sending={saving.sending} />
      </div>
    </form>
  );
}
