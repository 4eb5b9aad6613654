import { Select } from '@fluentui/react-components';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';

/** One or two of a foster home; one is chosen beforehand. */
export function ParticipantsField({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const texts = useTexts(tabEnrolmentTexts);
  return (
    <FormField label={label} required={false}>
      <Select value={String(value)} onChange={(_, chosen) => onChange(Number(chosen.value))}>
        <option value="1">{texts.one}</option>
        <option value="2">{texts.two}</option>
      </Select>
    </FormField>
  );
}
