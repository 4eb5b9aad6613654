import { Caption1, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { inspectText, refusalOf } from '../../../../domain/confidentiality/guard';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { useTexts } from '../language';
import { osloDay } from '../when';
import { FormField } from './form-field';

const useStyles = makeStyles({ text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS } });

/** A short free text: says while one types what the guard would say, and tells the characters left. */
export function GuardedText({ id, label, hint, value, most, error, rows = 4, required = true, onChange }: {
  id: string;
  label: string;
  hint?: string | undefined;
  value: string;
  most: number;
  error: string | undefined;
  rows?: number;
  required?: boolean;
  onChange: (text: string) => void;
}) {
  const texts = useTexts(tabFormTexts);
  const styles = useStyles();
  const left = most - value.trim().length;
  return (
    <div className={styles.text}>
      <FormField label={label} required={required} hint={hint} error={guarded(value) ?? error}>
        <Textarea id={id} value={value} rows={rows} resize="vertical" onChange={(_, typed) => onChange(typed.value)} />
      </FormField>
      <Caption1>{left < 0 ? texts.charactersOver(-left) : texts.charactersLeft(left)}</Caption1>
    </div>
  );
}

/** What the guard says of a text today, as a refusal's name. */
function guarded(text: string): string | undefined {
  const { verdict, kinds } = inspectText(text, osloDay(new Date().toISOString()));
  return refusalOf(kinds) ?? (verdict === 'warn' ? 'textMayNameSomeone' : undefined);
}
