import { Button, Caption1, Input, makeStyles, Select, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { groupOfferOperations } from '../../../contract/group-offers';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { tabProgrammeTexts } from '../../../../texts/tab-programmes';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { PlaceField, type Municipality } from '../../app/form/place-field';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';
import type { Programme } from './offer-fields';
import { mostSessions, type SessionFields } from './session-fields';

/** Stands for the same weekday of each month among the numbers of weeks. */
const month = 'month';

const useStyles = makeStyles({
  plan: {
    padding: '16px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch',
  },
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))' },
  make: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/**
 * Makes a row of sessions from the first, none on a day off; the programme tells how many, how long and how often. The days are
 * the server's to say, by the rule that the bot's card has too; without an answer one can still add session by session.
 */
export function SessionPlan({ networkId, programme, municipalities, again, onMade }: {
  networkId: string;
  programme: Programme | undefined;
  municipalities: readonly Municipality[];
  again: boolean;
  onMade: (sessions: readonly SessionFields[]) => void;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const styles = useStyles();
  const [typed, setTyped] = useState<Partial<SessionFields>>({});
  const [typedNumber, setNumber] = useState<number>();
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState(0);
  const [skipped, setSkipped] = useState<readonly { readonly day: string; readonly name: string }[]>([]);
  const [often, setOften] = useState<string>();
  const [planning, setPlanning] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const when = useWhen();
  const call = useCall();
  const language = useLanguage();
  const programmes = useTexts(tabProgrammeTexts);
  const first = { date: '', start: '', minutes: programme?.defaultMinutes ?? 120, place: null, ...typed };
  const weeks = [...new Set([1, 2, 3, 4, programme?.defaultWeeksBetween ?? 1])].sort((one, other) => one - other);
  const every = often ?? String(programme?.defaultWeeksBetween ?? 1);
  const number = typedNumber ?? programme?.defaultSessions ?? 1;
  const errors = {
    date: first.date === '' ? 'dateIsMissing' : undefined,
    start: first.start === '' ? 'timeIsMissing' : undefined,
    minutes: Number.isInteger(first.minutes) ? undefined : 'numberIsMissing',
    number: Number.isInteger(number) && number >= 1 && number <= mostSessions ? undefined : 'numberIsMissing',
    place: first.place === null ? 'placeIsMissing' : undefined,
  };
  const shown = (error: string | undefined) => (tried ? error : undefined);
  const make = () => {
    setTried(true);
    if (planning || Object.values(errors).some((error) => error !== undefined)) return;
    const monthly = every === month;
    setPlanning(true);
    setFailed(undefined);
    call(groupOfferOperations.planSessions, {
      params: { networkId },
      query: { first: first.date, count: number, pattern: monthly ? 'monthly' : 'weekly', weeksBetween: monthly ? 1 : Number(every) },
    }).then(({ days, skipped: passedOver }) => {
      setMade(days.length);
      setSkipped(passedOver);
      onMade(days.map((date) => ({ ...first, date })));
    }, setFailed).finally(() => setPlanning(false));
  };
  return (
    <div className={styles.plan} role="group" aria-labelledby="session-plan">
      <Subtitle2 as="h3" id="session-plan">{texts.plan}</Subtitle2>
      <Caption1>{texts.planHint}</Caption1>
      <div className={styles.fields}>
        <FormField label={texts.firstDate} error={shown(errors.date)}>
          <Input type="date" value={first.date} onChange={(_, { value }) => setTyped({ ...typed, date: value })} />
        </FormField>
        <FormField label={texts.start} error={shown(errors.start)}>
          <Input type="time" value={first.start} onChange={(_, { value }) => setTyped({ ...typed, start: value })} />
        </FormField>
        <FormField label={texts.often}>
          <Select value={every} onChange={(_, { value }) => setOften(value)}>
            {weeks.map((one) => <option key={one} value={one}>{programmes.weeksOf(one)}</option>)}
            <option value={month}>{texts.monthly}</option>
          </Select>
        </FormField>
        <FormField label={texts.minutes} error={shown(errors.minutes)}>
          <NumberInput value={first.minutes} onChange={(minutes) => setTyped({ ...typed, minutes })} />
        </FormField>
        <FormField label={texts.number} error={shown(errors.number)}>
          <NumberInput value={number} onChange={setNumber} />
        </FormField>
        <PlaceField
          id="session-plan-place" label={texts.place} value={first.place} municipalities={municipalities}
          error={shown(errors.place)} onChange={(place) => setTyped({ ...typed, place })}
        />
      </div>
      <div className={styles.make}>
        <Button onClick={make} disabledFocusable={planning} icon={planning ? <Spinner size="tiny" /> : null}>{again ? texts.makeSessionsAgain : texts.makeSessions}</Button>
        <Caption1 role="status">{made > 0 && again ? texts.made(made) : ''}</Caption1>
        {again && <Caption1>{texts.replaces}</Caption1>}
        {again && skipped.length > 0 && <Caption1>{texts.skipped(skipped.map(({ day, name }) => `${when.day(day)} (${name})`).join(', '))}</Caption1>}
      </div>
      {failed !== undefined && <Notice kind="refused">{sentenceOf(failed, language)}</Notice>}
    </div>
  );
}
