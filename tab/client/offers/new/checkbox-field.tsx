import { Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { errorSentence } from '../../app/form/error-keys';
import { fieldId } from '../../app/form/form-errors';
import { useLanguage } from '../../app/language';
import type { OfferControl } from './offer-fields';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  label: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  error: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground1 },
});

/** Several of some choices, each with a box to tick. (Fluent's Field would give all the boxes one id.) */
export function CheckboxField({ control, name, label, hint, choices }: {
  control: OfferControl;
  name: 'serviceIds' | 'leaderIds';
  label: string;
  hint: string;
  choices: readonly { readonly key: string; readonly label: string }[];
}) {
  const language = useLanguage();
  const styles = useStyles();
  const described = useId();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const toggle = (key: string, ticked: boolean) =>
    field.onChange(choices.map((choice) => choice.key).filter((one) => (one === key ? ticked : field.value.includes(one))));
  return (
    <fieldset className={styles.group} aria-describedby={described}>
      <legend className={styles.label}>{label}</legend>
      <div id={described}>
        <Caption1 className={styles.hint}>{hint}</Caption1>
        {error !== undefined && <Caption1 className={styles.error}><ErrorCircleRegular fontSize={16} />{errorSentence(error, language)}</Caption1>}
      </div>
      <div className={styles.choices}>
        {choices.map((choice, at) => (
          <Checkbox
            key={choice.key}
            {...(at === 0 ? { id: fieldId(name) } : {})}
            label={choice.label}
            checked={field.value.includes(choice.key)}
            onChange={(_, { checked }) => toggle(choice.key, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
}
