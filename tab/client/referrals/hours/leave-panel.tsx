import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
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
import type { KeptHours } from './typed-week';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))', maxWidth: '480px', marginBottom: '16px' },
});

/** Whole days away. Why is not asked. */
export function LeavePanel({ kept, onDone }: { kept: KeptHours; onDone: (said: string) => void }) {
  const { leave: texts } = useTexts(tabWorkingHoursTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const adding = useChange(hoursOperations.addLeave);
  const ending = useChange(hoursOperations.endLeave);
  const [{ first, last }, setTyped] = useState({ first: '', last: '' });
  const [tried, setTried] = useState(false);
  const error = adding.error ?? ending.error;
  const missing = (day: string) => (tried && day === '' ? 'dateIsMissing' : undefined);
  const based = { basedOn: kept.version };
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    ending.forget();
    setTried(true);
    if (first === '' || last === '') return;
    adding.send({ ...based, params: { personId: kept.personId }, body: { first, last } }, () => {
      setTyped({ first: '', last: '' });
      setTried(false);
      onDone(texts.added);
    });
  };
  const end = (leaveId: string) => {
    adding.forget();
    ending.send({ ...based, params: { personId: kept.personId, leaveId } }, () => onDone(texts.removed));
  };
  const days = (from: string, to: string) => (from === to ? when.day(from) : texts.between(when.day(from), when.day(to)));
  return (
    <Panel title={texts.title}>
      <span>{texts.hint}</span>
      {kept.leaves.length === 0 && <span>{texts.none}</span>}
      {kept.leaves.length > 0 && (
        <ul className={rows.list}>
          {kept.leaves.map((one) => (
            <li key={one.id} className={rows.row}>
              <span className={rows.grow}>{days(one.first, one.last)}</span>
              <Button aria-label={texts.removeOf(days(one.first, one.last))} disabledFocusable={ending.sending} onClick={() => end(one.id)}>{texts.remove}</Button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      <form noValidate onSubmit={add}>
        <div className={styles.fields}>
          <FormField label={texts.first} required={false} error={missing(first)}>
            {/* Most leaves end on the day they begin, or later: the last day follows until it is chosen. */}
            <Input type="date" value={first} onChange={(_, { value }) => setTyped({ first: value, last: last === '' || last === first || last < value ? value : last })} />
          </FormField>
          <FormField label={texts.last} required={false} error={missing(last)}>
            <Input type="date" min={first} value={last} onChange={(_, { value }) => setTyped({ first, last: value })} />
          </FormField>
        </div>
        <SendButton label={texts.add} sending={adding.sending} />
      </form>
    </Panel>
  );
}
