import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tabFormTexts } from '../../../texts/tab-forms';
import { tabHourTexts } from '../../../texts/tab-hours';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';
import { todayAndLater } from './days';

/** What course of meetings is looked for. */
export interface SeriesWish {
  readonly skill: string;
  readonly counsellors: number;
  readonly minutes: number;
  readonly from: string;
  readonly weekday: number;
  readonly meetings: number;
  readonly weeksBetween: number;
  readonly part?: 'morning' | 'afternoon' | undefined;
}

const lengths = [60, 90, 120];
const counts = [3, 4, 6, 8, 10, 12];

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
});

/** Asks for a course: the skill, with how many, how long, how often, on which weekday and from when. */
export function SeriesForm({ skills, onSearch }: {
  skills: readonly (readonly [key: string, label: string])[];
  onSearch: (wish: SeriesWish) => void;
}) {
  const texts = useTexts(tabReferralTexts);
  const words = useTexts(tabHourTexts);
  const { weekdays } = useTexts(tabFormTexts);
  const styles = useStyles();
  const [wish, setWish] = useState<SeriesWish>(() => ({
    skill: skills[0]?.[0] ?? '', counsellors: 2, minutes: 60, from: todayAndLater(7).to, weekday: 4, meetings: 8, weeksBetween: 1,
  }));
  const numbers = (name: 'counsellors' | 'minutes' | 'weekday' | 'meetings' | 'weeksBetween', label: string, options: readonly (readonly [number, string])[]) => (
    <FormField label={label} required={false}>
      <Select value={String(wish[name])} onChange={(_, { value }) => setWish({ ...wish, [name]: Number(value) })}>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </Select>
    </FormField>
  );
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (wish.from !== '') onSearch(wish); }}>
      <div className={styles.fields}>
        <FormField label={texts.skill} required={false}>
          <Select value={wish.skill} onChange={(_, { value }) => setWish({ ...wish, skill: value })}>
            {skills.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
          </Select>
        </FormField>
        {numbers('counsellors', texts.counsellors, [[1, texts.oneCounsellor], [2, texts.twoCounsellors]])}
        {numbers('meetings', words.series.meetings, counts.map((count) => [count, String(count)]))}
        {numbers('weekday', words.series.weekday, [1, 2, 3, 4, 5].map((weekday) => [weekday, weekdays[weekday] ?? '']))}
        {numbers('weeksBetween', words.series.weeksBetween, [1, 2, 3, 4].map((weeks) => [weeks, words.series.everySoManyWeeks(weeks)]))}
        {numbers('minutes', texts.length, lengths.map((minutes) => [minutes, texts.minutes(minutes)]))}
        <FormField label={words.part} required={false}>
          <Select value={wish.part ?? ''} onChange={(_, { value }) => setWish({ ...wish, part: value === '' ? undefined : value as SeriesWish['part'] })}>
            <option value="">{words.anyTime}</option>
            <option value="morning">{words.beforeNoon}</option>
            <option value="afternoon">{words.afterNoon}</option>
          </Select>
        </FormField>
        <FormField label={texts.fromDay}>
          <Input type="date" value={wish.from} onChange={(_, { value }) => setWish({ ...wish, from: value })} />
        </FormField>
      </div>
      <Button type="submit" style={{ marginTop: '16px' }}>{words.series.search}</Button>
    </form>
  );
}
