import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { inspectText, refusalOf } from '../../../../domain/confidentiality/guard';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { FormField } from '../../app/form/form-field';
import { fieldId, type FormError } from '../../app/form/form-errors';
import { useTexts } from '../../app/language';
import { osloDay } from '../../app/when';
import type { Words } from './deck-draft';

const useStyles = makeStyles({
  both: {
    display: 'grid', gap: tokens.spacingHorizontalL, gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
});

/** One text in bokmål and nynorsk side by side; says while one types what the guard would say. */
export function WordingField({ path, label, hint, value, rows = 2, required = true, faults, onChange }: {
  /** Where it stands in the deck: `steps.0.question`. */
  path: string;
  label: string;
  hint?: string;
  value: Words;
  rows?: number;
  required?: boolean;
  faults: readonly FormError[];
  onChange: (value: Words) => void;
}) {
  const texts = useTexts(tabOwnDeckTexts);
  const styles = useStyles();
  return (
    <div className={styles.both}>
      {(['nb', 'nn'] as const).map((language) => (
        <FormField
          key={language} label={texts.inLanguage[language](label)} required={required} hint={hint}
          error={guarded(value[language]) ?? faults.find((fault) => fault.path === `${path}.${language}`)?.message}
        >
          <Textarea
            id={fieldId(`${path}.${language}`)} lang={language} rows={rows} resize="vertical" value={value[language]}
            onChange={(_, typed) => onChange({ ...value, [language]: typed.value })}
          />
        </FormField>
      ))}
    </div>
  );
}

/** What the guard says of a text today, as a refusal's name. */
function guarded(text: string): string | undefined {
  const { verdict, kinds } = inspectText(text, osloDay(new Date().toISOString()));
  return refusalOf(kinds) ?? (verdict === 'warn' ? 'textMayNameSomeone' : undefined);
}
