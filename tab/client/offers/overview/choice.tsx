import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormField } from '../../app/form/form-field';

const useStyles = makeStyles({
  choices: { display: 'grid', gap: '16px', alignItems: 'end', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))' },
});

/** Choices side by side, which narrow what a page shows. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={useStyles().choices}>{children}</div>;
}

/** One of some, by name. */
export function Choice({ label, value, options, onChoose }: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}) {
  return (
    <FormField label={label} required={false}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </Select>
    </FormField>
  );
}

/** Some years back and ahead of one, as a choice. */
export function yearsAround(year: number): readonly (readonly [string, string])[] {
  return Array.from({ length: 6 }, (_, at) => String(year - 3 + at)).map((one) => [one, one]);
}
