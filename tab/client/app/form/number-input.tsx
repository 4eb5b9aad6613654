import { Input } from '@fluentui/react-components';

/** A whole number; NaN while what is typed is none. Field gives it its label and description. */
export function NumberInput({ value, min = 1, onChange, ...described }: {
  id?: string;
  value: number;
  /** The least that makes sense; the rule itself is the server's. */
  min?: number;
  onChange: (value: number) => void;
}) {
  return (
    <Input
      {...described}
      type="number"
      inputMode="numeric"
      min={min}
      step={1}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(_, typed) => onChange(typed.value === '' ? Number.NaN : Number(typed.value))}
    />
  );
}
