import { Select } from '@fluentui/react-components';
import { Controller, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { newReferral } from '../../contract/referrals';
import { fieldId } from '../app/form/form-errors';
import { FormField } from '../app/form/form-field';
import type { ReferralFields } from './new-referral-form';

/** Asks which service or base, only when there are several to choose from. */
export function ChoiceAmongSeveral({ control, name, label, choices }: {
  control: Control<ReferralFields, unknown, z.output<typeof newReferral>>;
  name: 'serviceId' | 'baseId';
  label: string;
  choices: readonly { readonly id: string; readonly name: string }[];
}) {
  if (choices.length < 2) return null;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <FormField label={label} error={fieldState.error?.message}>
          <Select id={fieldId(name)} value={field.value ?? ''} onChange={(_, { value }) => field.onChange(value)}>
            {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.name}</option>)}
          </Select>
        </FormField>
      )}
    />
  );
}
