import { makeStyles, Select } from '@fluentui/react-components';
import { Controller, useWatch } from 'react-hook-form';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { fieldId } from '../../app/form/form-errors';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { useTexts } from '../../app/language';
import type { OfferControl, Programme } from './offer-fields';

const useStyles = makeStyles({
  fields: {
    display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) 200px' },
  },
});

/** The programme, and how many places; choosing a programme fills in its defaults. */
export function ProgrammeFields({ control, programmes, programme, onProgramme }: {
  control: OfferControl;
  programmes: readonly Programme[];
  programme: Programme | undefined;
  onProgramme: (programme: Programme) => void;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const styles = useStyles();
  const audience = useWatch({ control, name: 'audience' });
  return (
    <div className={styles.fields}>
      <Controller
        control={control}
        name="programmeKey"
        render={({ field, fieldState }) => (
          <FormField label={texts.programme} error={fieldState.error?.message}>
            <Select
              id={fieldId(field.name)}
              value={field.value}
              onChange={(_, { value }) => {
                field.onChange(value);
                const chosen = programmes.find(({ key }) => key === value);
                if (chosen !== undefined) onProgramme(chosen);
              }}
            >
              {programmes.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
            </Select>
          </FormField>
        )}
      />
      <Controller
        control={control}
        name="audience"
        render={({ field }) => (
          <FormField label={texts.audience} hint={field.value === 'parents' ? texts.audienceHint : undefined}>
            <Select id={fieldId(field.name)} value={field.value} onChange={(_, { value }) => field.onChange(value)}>
              {(['fosterParents', 'parents'] as const).map((one) => <option key={one} value={one}>{texts.audiences[one]}</option>)}
            </Select>
          </FormField>
        )}
      />
      {audience !== 'parents' && (
        <Controller
          control={control}
          name="capacity"
          render={({ field, fieldState }) => (
            <FormField label={texts.capacity} hint={texts.capacityHints[programme?.capacityUnit ?? 'fosterHome']} error={fieldState.error?.message}>
              <NumberInput id={fieldId(field.name)} value={field.value} onChange={field.onChange} />
            </FormField>
          )}
        />
      )}
    </div>
  );
}
