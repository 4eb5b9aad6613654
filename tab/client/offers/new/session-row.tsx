import { Body1Strong, Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Controller, useController } from 'react-hook-form';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { fieldId } from '../../app/form/form-errors';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { PlaceField, type Municipality } from '../../app/form/place-field';
import { useTexts } from '../../app/language';
import { useRowStyles } from '../../app/look/rows';
import type { OfferControl } from './offer-fields';

const useStyles = makeStyles({
  row: { display: 'block', paddingTop: '12px', paddingBottom: '16px' },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  fields: { display: 'grid', gap: '12px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))' },
});

/** One session of the new offer. */
export function SessionRow({ control, at, municipalities, onRemove }: {
  control: OfferControl;
  at: number;
  municipalities: readonly Municipality[];
  onRemove: () => void;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const styles = useStyles();
  const { row } = useRowStyles();
  const minutes = useController({ control, name: `sessions.${at}.minutes` });
  const place = useController({ control, name: `sessions.${at}.place` });
  return (
    <li className={mergeClasses(row, styles.row)}>
      <div role="group" aria-label={texts.session(at + 1)}>
        <div className={styles.top}>
          <Body1Strong id={fieldId(`sessions.${at}`)} tabIndex={-1}>{texts.session(at + 1)}</Body1Strong>
          <Button appearance="subtle" icon={<DeleteRegular />} aria-label={texts.removeSession(at + 1)} onClick={onRemove}>{texts.remove}</Button>
        </div>
        <div className={styles.fields}>
          {(['date', 'start'] as const).map((name) => (
            <Controller
              key={name}
              control={control}
              name={`sessions.${at}.${name}`}
              render={({ field, fieldState }) => (
                <FormField label={texts[name]} error={fieldState.error?.message}>
                  <Input id={fieldId(field.name)} type={name === 'date' ? 'date' : 'time'} value={field.value} onChange={(_, { value }) => field.onChange(value)} />
                </FormField>
              )}
            />
          ))}
          <FormField label={texts.minutes} error={minutes.fieldState.error?.message}>
            <NumberInput id={fieldId(minutes.field.name)} value={minutes.field.value} onChange={minutes.field.onChange} />
          </FormField>
          <PlaceField
            id={fieldId(place.field.name)} label={texts.place} value={place.field.value} municipalities={municipalities}
            error={place.fieldState.error?.message} onChange={place.field.onChange}
          />
        </div>
      </div>
    </li>
  );
}
