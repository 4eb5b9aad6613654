import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import type { Changing } from './archive-view';

const useStyles = makeStyles({ form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM } });

/** The archive's own reference for the package it got; one field and one click. */
export function ReceiptForm({ receipt, change, onRegister }: { receipt: string | undefined; change: Changing; onRegister: (written: string) => void }) {
  const texts = useTexts(tabArchiveTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [written, setWritten] = useState(receipt ?? '');
  const error = change.error instanceof Problem ? change.error.fields.find(({ field }) => field === 'receipt')?.detail : undefined;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); onRegister(written); }}>
      <FormField label={texts.receipt} hint={texts.receiptHint} error={error}>
        <Input value={written} maxLength={40} autoComplete="off" onChange={(_, { value }) => setWritten(value)} />
      </FormField>
      <SendButton label={texts.register} sending={change.sending} />
      {change.error !== null && error === undefined && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.registered}</News>}
    </form>
  );
}
