import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useTexts } from '../../app/language';
import { QuotaInputs } from '../enrolment/quota-inputs';
import type { OfferControl } from './offer-fields';

/** Places reserved for some services: folded away until somebody wants them. */
export function QuotaFields({ control, services }: {
  control: OfferControl;
  services: readonly { readonly id: string; readonly name: string }[];
}) {
  const texts = useTexts(tabEnrolmentTexts);
  const [open, setOpen] = useState(false);
  const quotas = useController({ control, name: 'quotas' });
  const until = useController({ control, name: 'quotasUntil' });
  return (
    <>
      <div><Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{texts.quotas}</Button></div>
      {open && (
        <QuotaInputs
          services={services}
          typed={{ quotas: quotas.field.value, quotasUntil: until.field.value ?? '' }}
          errors={{ quotas: quotas.fieldState.error?.message ?? quotas.fieldState.error?.root?.message, quotasUntil: until.fieldState.error?.message }}
          onChange={(typed) => {
            quotas.field.onChange([...typed.quotas]);
            until.field.onChange(typed.quotasUntil === '' ? null : typed.quotasUntil);
          }}
        />
      )}
    </>
  );
}
