import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import type { TypedHours } from './typed-week';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  time: { flex: '1 1 110px', maxWidth: '160px' },
  more: { flex: '2 1 150px', maxWidth: '220px' },
  // Beside the fields, and not beside their labels.
  button: { alignSelf: 'flex-end' },
});

/** From and to on the clock, what else is asked of the hours, and a way to take them out. */
export function StretchFields({ hours, remove, tried, more, onChange, onRemove }: {
  hours: TypedHours;
  /** What the button that takes them out is called. */
  remove: string;
  /** Whether to say what is missing. */
  tried: boolean;
  more?: ReactNode;
  onChange: (hours: TypedHours) => void;
  onRemove: () => void;
}) {
  const { week } = useTexts(tabWorkingHoursTexts);
  const styles = useStyles();
  const missing = (time: string) => (tried && time === '' ? 'timeIsMissing' : undefined);
  return (
    <div className={styles.row}>
      <div className={styles.time}>
        <FormField label={week.from} required={false} error={missing(hours.from)}>
          <Input type="time" step={300} value={hours.from} onChange={(_, { value }) => onChange({ ...hours, from: value })} />
        </FormField>
      </div>
      <div className={styles.time}>
        <FormField label={week.to} required={false} error={missing(hours.to)}>
          <Input type="time" step={300} value={hours.to} onChange={(_, { value }) => onChange({ ...hours, to: value })} />
        </FormField>
      </div>
      {more !== undefined && <div className={styles.more}>{more}</div>}
      <div className={styles.button}><Button aria-label={remove} onClick={onRemove}>{week.remove}</Button></div>
    </div>
  );
}
