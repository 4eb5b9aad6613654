import { Caption1, Input, makeStyles } from '@fluentui/react-components';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { fieldId } from '../../app/form/form-errors';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { useTexts } from '../../app/language';

/** Places reserved for services, and the day on which what is left is everybody's. */
export interface TypedQuotas {
  readonly quotas: readonly { readonly serviceId: string; readonly places: number }[];
  readonly quotasUntil: string;
}

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '12px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
});

/** A number for each service, and the day; what is wrong stands at its field. */
export function QuotaInputs({ services, typed, errors = {}, onChange }: {
  services: readonly { readonly id: string; readonly name: string }[];
  typed: TypedQuotas;
  errors?: { readonly quotas?: string | undefined; readonly quotasUntil?: string | undefined };
  onChange: (typed: TypedQuotas) => void;
}) {
  const texts = useTexts(tabEnrolmentTexts);
  const styles = useStyles();
  const placesOf = (serviceId: string) => typed.quotas.find((quota) => quota.serviceId === serviceId)?.places ?? 0;
  const set = (serviceId: string, places: number) =>
    onChange({ ...typed, quotas: services.map(({ id }) => ({ serviceId: id, places: id === serviceId ? places : placesOf(id) })) });
  return (
    <>
      <Caption1>{texts.quotasHint}</Caption1>
      <div className={styles.fields}>
        {services.map(({ id, name }, at) => (
          <FormField key={id} label={texts.quotaOf(name)} required={false} error={at === 0 ? errors.quotas : undefined}>
            <NumberInput {...(at === 0 ? { id: fieldId('quotas') } : {})} min={0} value={placesOf(id)} onChange={(places) => set(id, places)} />
          </FormField>
        ))}
        <FormField label={texts.until} required={false} hint={texts.untilHint} error={errors.quotasUntil}>
          <Input id={fieldId('quotasUntil')} type="date" value={typed.quotasUntil} onChange={(_, { value }) => onChange({ ...typed, quotasUntil: value })} />
        </FormField>
      </div>
    </>
  );
}
