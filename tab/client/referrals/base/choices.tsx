import { Checkbox, Field } from '@fluentui/react-components';

/** Several choices to tick off, under one label. */
export function Choices({ label, choices, chosen, error, onChosen }: {
  label: string;
  choices: readonly (readonly [key: string, name: string])[];
  chosen: readonly string[];
  error: string | undefined;
  onChosen: (chosen: readonly string[]) => void;
}) {
  return (
    <Field label={label} validationMessage={error ?? null}>
      <div role="group" aria-label={label}>
        {choices.map(([key, name]) => (
          <div key={key}>
            <Checkbox
              label={name} checked={chosen.includes(key)}
              onChange={(_, { checked }) => onChosen(checked === true ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
          </div>
        ))}
      </div>
    </Field>
  );
}
