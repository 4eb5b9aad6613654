import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { errorSentence } from '../../app/form/error-keys';
import { fieldId } from '../../app/form/form-errors';
import { useLanguage } from '../../app/language';
import type { OfferControl } from './offer-fields';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' },
});

/** Several of some choices, each with a box to tick. */
export function CheckboxField({ control, name, label, hint, choices }: {
  control: OfferControl;
  name: 'serviceIds' | 'leaderIds';
  label: string;
  hint: string;
  choices: readonly { readonly key: string; readonly label: string }[];
}) {
  const language = useLanguage();
  const styles = useStyles();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  const toggle = (key: string, ticked: boolean) =>
    field.onChange(choices.map((choice) => choice.key).filter((one) => (one === key ? ticked : field.value.includes(one))));
  return (
    <Field
      label={{ children: label, className: styles.label }}
      hint={hint}
      validationMessage={error === undefined ? null : errorSentence(error, language)}
    >
      <div role="group" className={styles.choices}>
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
    </Field>
  );
}
