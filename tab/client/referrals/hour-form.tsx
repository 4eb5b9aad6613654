import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import type { counsellor } from '../../contract/booking';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';
import { todayAndLater } from './days';
import { HourWishes } from './hour-wishes';
import type { Referral } from './referral';

/** What hour is looked for. */
export interface HourWish {
  readonly skill: string;
  readonly counsellors: number;
  readonly minutes: number;
  readonly from: string;
  readonly to: string;
  readonly holders: 'one' | 'each';
  /** As the API takes them: numbers and `teams` with commas between; the referral's own place when undefined. */
  readonly places?: string | undefined;
  readonly ownServiceToo: 'true' | 'false';
  readonly order: 'fewestHours' | 'shortestWay';
  readonly part?: 'morning' | 'afternoon' | undefined;
}

const lengths = [30, 45, 60, 90, 120];

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
});

/** Asks for the skill, one or two counsellors, how long, between which days, where, and what suits the family. */
export function HourForm({ place, counsellors, onSearch }: {
  place: Referral['place'];
  counsellors: readonly z.output<typeof counsellor>[];
  onSearch: (wish: HourWish) => void;
}) {
  const texts = useTexts(tabReferralTexts);
  const styles = useStyles();
  const skills = [...new Map(counsellors.flatMap(({ skills: all }) => all.map(({ key, label }) => [key, label] as const)))];
  const [typed, setTyped] = useState<HourWish>(() => ({
    skill: '', counsellors: 1, minutes: 60, ...todayAndLater(28), holders: 'each', ownServiceToo: 'false', order: 'fewestHours',
  }));
  const [tried, setTried] = useState(false);
  const wish = { ...typed, skill: typed.skill === '' ? skills[0]?.[0] ?? '' : typed.skill };
  const missing = (day: string) => (tried && day === '' ? 'dateIsMissing' : undefined);
  const search = () => {
    setTried(true);
    if (wish.from !== '' && wish.to !== '') onSearch(wish);
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); search(); }}>
      <div className={styles.fields}>
        <FormField label={texts.skill} required={false}>
          <Select value={wish.skill} onChange={(_, { value }) => setTyped({ ...typed, skill: value })}>
            {skills.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.counsellors} required={false}>
          <Select value={String(wish.counsellors)} onChange={(_, { value }) => setTyped({ ...typed, counsellors: Number(value) })}>
            <option value="1">{texts.oneCounsellor}</option>
            <option value="2">{texts.twoCounsellors}</option>
          </Select>
        </FormField>
        <FormField label={texts.length} required={false}>
          <Select value={String(wish.minutes)} onChange={(_, { value }) => setTyped({ ...typed, minutes: Number(value) })}>
            {lengths.map((minutes) => <option key={minutes} value={minutes}>{texts.minutes(minutes)}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.fromDay} error={missing(wish.from)}>
          <Input type="date" value={wish.from} onChange={(_, { value }) => setTyped({ ...typed, from: value })} />
        </FormField>
        <FormField label={texts.toDay} error={missing(wish.to)}>
          <Input type="date" value={wish.to} onChange={(_, { value }) => setTyped({ ...typed, to: value })} />
        </FormField>
        <HourWishes place={place} wish={wish} onChange={setTyped} />
      </div>
      <Button type="submit" appearance="primary" size="large" style={{ marginTop: '16px' }}>{texts.search}</Button>
    </form>
  );
}
