import { Button, Input, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import type { hoursOperations } from '../../../contract/hours';
import type { Change } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import { StretchFields } from './stretch-fields';
import { minutesFor, typedWeek, weekOf, withSameHours, type KeptHours, type TypedWeekHours, type WeekHours } from './typed-week';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  day: {
    border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { padding: 0 },
  word: { '::first-letter': { textTransform: 'uppercase' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { maxWidth: '320px' },
});

/** The week as a list of days with their hours, from a day on. Which of several dated weeks is shown can be chosen. */
export function WeekForm({ kept, change, onDone }: {
  kept: KeptHours;
  change: Change<typeof hoursOperations.changeWeek>;
  onDone: (said: string) => void;
}) {
  const { week: texts, minutes } = useTexts(tabWorkingHoursTexts);
  const { weekdays } = useTexts(tabFormTexts);
  const language = useLanguage();
  const when = useWhen();
  const styles = useStyles();
  const [shown, setShown] = useState(0);
  const [typed, setTyped] = useState(() => typedWeek(kept.weeks[0]?.hours ?? []));
  const [from, setFrom] = useState(kept.weeks[0]?.from ?? '');
  const [weekend, setWeekend] = useState(() => kept.weeks.some(({ hours }) => hours.some(({ weekday }) => weekday > 5)));
  const [tried, setTried] = useState(false);
  const show = (at: number) => {
    setShown(at);
    setTyped(typedWeek(kept.weeks[at]?.hours ?? []));
    setFrom(kept.weeks[at]?.from ?? '');
  };
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const hours = weekOf(typed);
    if (hours === undefined || from === '') return;
    change.send({ params: { personId: kept.personId }, basedOn: kept.version, body: { from, hours } }, () => onDone(texts.saved));
  };
  return (
    <Panel title={texts.title}>
      <span>{texts.hint}</span>
      <form noValidate className={styles.form} onSubmit={save}>
        {kept.weeks.length > 1 && (
          <div className={styles.field}>
            <FormField label={texts.which} required={false}>
              <Select value={String(shown)} onChange={(_, { value }) => show(Number(value))}>
                {kept.weeks.map((week, at) => <option key={week.from} value={at}>{at === 0 ? texts.now : texts.later(when.date(week.from))}</option>)}
              </Select>
            </FormField>
          </div>
        )}
        {(weekend ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]).map((weekday) => (
          <Weekday key={weekday} weekday={weekday} name={weekdays[weekday % 7] ?? ''} typed={typed} tried={tried} onChange={setTyped} />
        ))}
        {!weekend && <div><Button appearance="subtle" onClick={() => setWeekend(true)}>{texts.weekend}</Button></div>}
        <span role="status">{texts.sum(minutes(minutesFor(typed, 'base')), minutes(minutesFor(typed, 'ownService')))}</span>
        <div className={styles.field}>
          <FormField
            label={texts.validFrom} required={false} error={tried && from === '' ? 'dateIsMissing' : undefined}
            hint={kept.weeks.some((week) => week.from > from) ? texts.replaces : undefined}
          >
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </FormField>
        </div>
        {tried && weekOf(typed) === undefined && <Notice kind="refused">{texts.timesMissing}</Notice>}
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        <div><SendButton label={texts.save} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}

/** One weekday: its hours, another one, and the same hours for all working days. */
function Weekday({ weekday, name, typed, tried, onChange }: {
  weekday: number;
  name: string;
  typed: readonly TypedWeekHours[];
  tried: boolean;
  onChange: (typed: readonly TypedWeekHours[]) => void;
}) {
  const { week: texts } = useTexts(tabWorkingHoursTexts);
  const styles = useStyles();
  const ofTheDay = typed.flatMap((hours, at) => (hours.weekday === weekday ? [[hours, at] as const] : []));
  const put = (at: number, changes: Partial<TypedWeekHours>) => onChange(typed.map((hours, place) => (place === at ? { ...hours, ...changes } : hours)));
  return (
    <fieldset className={styles.day}>
      <legend className={styles.name}><Subtitle2 block className={styles.word}>{name}</Subtitle2></legend>
      {ofTheDay.length === 0 && <span>{texts.noHours}</span>}
      {ofTheDay.map(([hours, at], number) => (
        <StretchFields
          key={number} hours={hours} tried={tried} remove={texts.removeOn(name, number + 1)}
          onChange={(times) => put(at, times)} onRemove={() => onChange(typed.filter((_, place) => place !== at))}
          more={(
            <FormField label={texts.spentOn} required={false}>
              <Select value={hours.spentOn} onChange={(_, { value }) => put(at, { spentOn: value as WeekHours['spentOn'] })}>
                {Object.entries(texts.kinds).map(([kind, label]) => <option key={kind} value={kind}>{label}</option>)}
              </Select>
            </FormField>
          )}
        />
      ))}
      <div className={styles.buttons}>
        <Button aria-label={texts.addOn(name)} onClick={() => onChange([...typed, { weekday, from: '', to: '', spentOn: 'base' }])}>{texts.add}</Button>
        {ofTheDay.length > 0 && weekday === 1 && (
          <Button appearance="subtle" onClick={() => onChange(withSameHours(typed, weekday))}>{texts.copy}</Button>
        )}
      </div>
    </fieldset>
  );
}
