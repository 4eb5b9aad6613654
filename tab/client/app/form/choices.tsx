import { Checkbox, Field, FieldContextProvider } from '@fluentui/react-components';

/** Several choices to tick off, under one label. What is not in `fixed` can be changed. */
export function Choices({ label, hint, choices, chosen, fixed = [], error, onChosen }: {
  label: string;
  hint?: string | undefined;
  choices: readonly (readonly [key: string, name: string])[];
  chosen: readonly string[];
  fixed?: readonly string[];
  error?: string | undefined;
  onChosen: (chosen: readonly string[]) => void;
}) {
  return (
    <Field label={label} hint={hint ?? null} validationMessage={error ?? null}>
      <div role="group" aria-label={label}>
        {/* Fluent's Field gives each box within it the same id, and then every label belongs to the first box. */}
        <FieldContextProvider value={undefined}>
          {choices.map(([key, name]) => (
            <div key={key}>
              <Checkbox
                label={name} checked={chosen.includes(key)} disabled={fixed.includes(key)}
                onChange={(_, { checked }) => onChosen(checked === true ? [...chosen, key] : chosen.filter((one) => one !== key))}
              />
            </div>
          ))}
        </FieldContextProvider>
      </div>
    </Field>
  );
}
