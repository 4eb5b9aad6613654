import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import { hoursOperations } from '../../../contract/hours';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { StretchFields } from './stretch-fields';
import { clockOf, stretchOf, type KeptHours, type TypedHours } from './typed-week';

const empty: TypedHours = { from: '', to: '' };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { maxWidth: '320px' },
});

/** Dated days on which something else than the week holds. */
export function DaysPanel({ kept, onDone }: { kept: KeptHours; onDone: (said: string) => void }) {
  const { days: texts, week, follows } = useTexts(tabWorkingHoursTexts);
  const { timeOnly } = useTexts(tabFormTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const change = useChange(hoursOperations.changeDay);
  const [day, setDay] = useState('');
  const [typed, setTyped] = useState<readonly TypedHours[] | null>(null);
  const [tried, setTried] = useState(false);
  const send = (of: string, hours: { fromMinute: number; toMinute: number }[] | null, said: string) =>
    change.send({ params: { personId: kept.personId, day: of }, basedOn: kept.version, body: { hours } }, () => {
      setDay('');
      setTyped(null);
      setTried(false);
      onDone(said);
    });
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const hours = (typed ?? []).flatMap((one) => stretchOf(one) ?? []);
    if (day !== '' && hours.length === (typed ?? []).length) send(day, hours, texts.saved);
  };
  return (
    <Panel title={texts.title}>
      <span>{texts.hint}</span>
      {kept.exceptions.length === 0 && <span>{texts.none}</span>}
      {kept.exceptions.length > 0 && (
        <ul className={rows.list}>
          {kept.exceptions.map(({ day: of, hours }) => (
            <li key={of} className={rows.row}>
              <span className={rows.grow}>
                {when.day(of)}: {hours.length === 0 ? texts.isOff
                  : follows.clock(hours.map(({ fromMinute, toMinute }) => timeOnly(clockOf(fromMinute), clockOf(toMinute))).join(follows.and))}
              </span>
              <Button aria-label={texts.removeOf(when.day(of))} disabledFocusable={change.sending} onClick={() => send(of, null, texts.removed)}>{texts.remove}</Button>
            </li>
          ))}
        </ul>
      )}
      <form noValidate className={styles.form} onSubmit={save}>
        <div className={styles.field}>
          <FormField label={texts.day} required={false} error={tried && day === '' ? 'dateIsMissing' : undefined}>
            <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
          </FormField>
        </div>
        <FormField label={texts.what} required={false}>
          <RadioGroup value={typed === null ? 'off' : 'other'} onChange={(_, { value }) => setTyped(value === 'off' ? null : [empty])}>
            <Radio value="off" label={texts.off} />
            <Radio value="other" label={texts.other} />
          </RadioGroup>
        </FormField>
        {typed?.map((hours, at) => (
          <StretchFields
            key={at} hours={hours} tried={tried} remove={texts.removeTime(at + 1)}
            onChange={(times) => setTyped(typed.map((one, place) => (place === at ? times : one)))}
            onRemove={() => setTyped(typed.length === 1 ? null : typed.filter((_, place) => place !== at))}
          />
        ))}
        {typed !== null && <div><Button onClick={() => setTyped([...typed, empty])}>{week.add}</Button></div>}
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        <div><SendButton label={texts.save} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
